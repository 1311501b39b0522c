-- Attempts some of whose answers arrived in the grace after their end: for organisers to see.
CREATE TABLE late_delivery (
  attempt_id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  arrived_at BIGINT NOT NULL
);
CREATE INDEX late_delivery_contest ON late_delivery (contest_id, arrived_at);

-- Attempts the server could not close: tried again later and later, and told.
CREATE TABLE closing_failure (
  attempt_id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  tries INT NOT NULL,
  next_try_at BIGINT NOT NULL,
  reason VARCHAR(300) NOT NULL
);
CREATE INDEX closing_failure_contest ON closing_failure (contest_id);
