-- A contest's numbers of members may be taken anew before it ends: contest_roll holds the newest, these keep what was before, by whom and when.
CREATE TABLE roll_renewal (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  renewed_at BIGINT NOT NULL,
  renewed_by BIGINT NOT NULL,
  units INT NOT NULL
);
CREATE INDEX roll_renewal_contest ON roll_renewal (contest_id, renewed_at);

-- The numbers a renewal replaced; only of units whose numbers changed.
CREATE TABLE contest_roll_past (
  renewal_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  members INT NOT NULL,
  officers INT NOT NULL,
  counted_on DATE NULL,
  source VARCHAR(200) NOT NULL,
  PRIMARY KEY (renewal_id, unit_id)
);
