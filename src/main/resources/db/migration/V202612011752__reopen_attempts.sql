-- How often an organiser opened an attempt again after it was handed in or taken in.
ALTER TABLE attempt ADD COLUMN reopened INT DEFAULT 0 NOT NULL;

-- Attempts opened again, append-only, with what they were before; the id is made with the question, so the same answer sent twice counts once.
CREATE TABLE reopening (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  attempt_id BIGINT NOT NULL,
  state_before INT NOT NULL,
  submitted_before BIGINT NOT NULL,
  receipt_before VARCHAR(16) NULL,
  points_before INT NOT NULL,
  ends_before BIGINT NOT NULL,
  ends_after BIGINT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  reopened_by BIGINT NOT NULL,
  reopened_at BIGINT NOT NULL
);
CREATE INDEX reopening_contest ON reopening (contest_id, reopened_at);
CREATE INDEX reopening_attempt ON reopening (attempt_id, reopened_at);
CREATE INDEX reopening_at ON reopening (reopened_at);
