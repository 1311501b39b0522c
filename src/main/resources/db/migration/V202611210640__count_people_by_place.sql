-- How many people of a contest or round stand how well: by points, and within these by a coarse part of what decides next. A rank among
-- a million is a sum of these and a short count. A projection of outcome_log like the other sums.
CREATE TABLE order_tally (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  points INT NOT NULL,
  part BIGINT NOT NULL,
  people INT NOT NULL,
  PRIMARY KEY (contest_id, round_no, points, part)
);

-- Ranks inside a unit's subtree.
CREATE INDEX standing_path ON standing (contest_id, round_no, unit_path, sort_key);

-- Everything is made anew from the log, so that the new sums are there from the start.
DELETE FROM standing;
DELETE FROM unit_tally;
DELETE FROM unit_day;
UPDATE outcome_log SET position = NULL;
