-- What became of saves, written by each node every few seconds: for people who watch, so what a node that dies had not written yet is not missed.
CREATE TABLE save_count (
  contest_id BIGINT NOT NULL,
  slot_at BIGINT NOT NULL,
  node BIGINT NOT NULL,
  saved INT NOT NULL,
  refused INT NOT NULL,
  failed INT NOT NULL,
  PRIMARY KEY (contest_id, slot_at, node)
);
CREATE INDEX save_count_slot ON save_count (slot_at);

-- Who is inside a contest is counted in the index alone; it begins with the same columns as attempt_due.
CREATE INDEX attempt_open ON attempt (state, closes_at, contest_id, round_no);
ALTER TABLE attempt DROP INDEX attempt_due;
