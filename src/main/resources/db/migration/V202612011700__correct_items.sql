-- What is said of an item that was asked wrongly in a contest: another key, out, or given to all. One organiser asks, the trial says what would change,
-- another one decides; then attempts are scored again and the log of outcomes gets what changed. One a contest and item is in force.
CREATE TABLE item_correction (
  id BIGINT NOT NULL PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  item_version_id BIGINT NOT NULL,
  ruling VARCHAR(8) NOT NULL,
  key_bits INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  trial MEDIUMTEXT NULL,
  tried_at BIGINT NULL,
  approved INT NULL,
  decided_by BIGINT NULL,
  decided_at BIGINT NULL,
  in_force INT NOT NULL,
  passes INT NOT NULL,
  rescored INT NOT NULL,
  working_until BIGINT NOT NULL
);
CREATE INDEX item_correction_contest ON item_correction (contest_id, item_version_id);
CREATE INDEX item_correction_work ON item_correction (approved, passes);
