-- Backups taken or tried: the last good one is the newest that was finished without a refusal. night is the day a nightly one was due, so that
-- one node takes it; NULL for those somebody asked for.
CREATE TABLE backup_run (
  id BIGINT PRIMARY KEY,
  way VARCHAR(10) NOT NULL,
  night DATE NULL,
  started_at BIGINT NOT NULL,
  started_by BIGINT NULL,
  file_name VARCHAR(500) NOT NULL,
  finished_at BIGINT NULL,
  refusal VARCHAR(20) NULL,
  detail VARCHAR(300) NOT NULL,
  row_count BIGINT NOT NULL,
  byte_count BIGINT NOT NULL,
  CONSTRAINT backup_run_night UNIQUE (night)
);
CREATE INDEX backup_run_started ON backup_run (started_at);
