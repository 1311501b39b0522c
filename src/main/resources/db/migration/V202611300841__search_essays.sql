-- Words of essays without marks, for organisers to search by; written by a job for those that came before, which folded_at finds. The order is that of lists and files.
ALTER TABLE essay ADD COLUMN folded MEDIUMTEXT NULL;
ALTER TABLE essay ADD COLUMN folded_at BIGINT NULL;
CREATE INDEX essay_unfolded ON essay (folded_at);
CREATE INDEX essay_order ON essay (contest_id, attempt_id);
