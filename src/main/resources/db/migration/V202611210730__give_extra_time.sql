-- Time an organiser gave, append-only; the id is made with the question, so the same answer sent twice counts once.
-- reach: ONE attempt, everybody INSIDE, the sitting's closing (ROUND), or ALL (INSIDE and ROUND).
CREATE TABLE extra_time (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  attempt_id BIGINT NULL,
  reach VARCHAR(10) NOT NULL,
  millis BIGINT NOT NULL,
  closes_before BIGINT NULL,
  closes_after BIGINT NULL,
  reason VARCHAR(300) NOT NULL,
  given_by BIGINT NOT NULL,
  given_at BIGINT NOT NULL
);
CREATE INDEX extra_time_contest ON extra_time (contest_id, given_at);
CREATE INDEX extra_time_at ON extra_time (given_at);

-- Which attempts it reached, and what it did to their ends.
CREATE TABLE extra_time_given (
  attempt_id BIGINT NOT NULL,
  extra_id BIGINT NOT NULL,
  ends_before BIGINT NOT NULL,
  ends_after BIGINT NOT NULL,
  PRIMARY KEY (attempt_id, extra_id)
);
CREATE INDEX extra_time_given_extra ON extra_time_given (extra_id);

ALTER TABLE attempt ADD COLUMN extra_ms BIGINT DEFAULT 0 NOT NULL;
