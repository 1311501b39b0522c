-- The ranking: a projection of outcome_log, rebuilt from it at any time. round_no 0 is the whole contest.
CREATE TABLE standing (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  member_role VARCHAR(10) NOT NULL,
  sort_key VARBINARY(48) NOT NULL,
  points INT NOT NULL,
  right_count INT NOT NULL,
  all_right INT NOT NULL,
  duration_ms BIGINT NOT NULL,
  submitted_at BIGINT NOT NULL,
  prediction BIGINT NULL,
  attempts INT NOT NULL,
  provisional INT NOT NULL,
  PRIMARY KEY (contest_id, round_no, person_id)
);
CREATE INDEX standing_order ON standing (contest_id, round_no, sort_key, person_id);
CREATE INDEX standing_unit ON standing (contest_id, round_no, unit_id, sort_key);

-- Sums over a unit's whole subtree: distinct people, officers among them, attempts, hundredths of points of the counting attempts.
CREATE TABLE unit_tally (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  unit_id BIGINT NOT NULL,
  participants INT NOT NULL,
  officers INT NOT NULL,
  workers INT NOT NULL,
  attempts INT NOT NULL,
  points_sum BIGINT NOT NULL,
  all_right INT NOT NULL,
  PRIMARY KEY (contest_id, round_no, unit_id)
);

-- People of a unit's subtree by the local day (Asia/Ho_Chi_Minh) of their first submission in the round or contest.
CREATE TABLE unit_day (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  unit_id BIGINT NOT NULL,
  day DATE NOT NULL,
  participants INT NOT NULL,
  PRIMARY KEY (contest_id, round_no, unit_id, day)
);

-- Work one node does at a time: who holds it until when, and how far it got.
CREATE TABLE lease (
  name VARCHAR(60) PRIMARY KEY,
  holder VARCHAR(60) NOT NULL,
  until_at BIGINT NOT NULL,
  progress BIGINT NOT NULL
);
