-- Two accounts of one person were made one: gone is the account nobody signs in to any more, kept the one that stays. The log of outcomes has it too.
CREATE TABLE person_merge (
  gone_id BIGINT PRIMARY KEY,
  kept_id BIGINT NOT NULL,
  merged_by BIGINT NOT NULL,
  merged_at BIGINT NOT NULL,
  phone_taken INT NOT NULL
);
CREATE INDEX person_merge_kept ON person_merge (kept_id);

-- Both accounts have a result in one round: until the organiser has decided, what the account that stays did counts. decision: KEPT, GONE or BOTH.
CREATE TABLE merge_conflict (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  person_id BIGINT NOT NULL,
  gone_id BIGINT NOT NULL,
  found_at BIGINT NOT NULL,
  decision VARCHAR(4) NULL,
  reason VARCHAR(300) NULL,
  decided_by BIGINT NULL,
  decided_at BIGINT NULL
);
CREATE INDEX merge_conflict_contest ON merge_conflict (contest_id, decided_at);
CREATE INDEX merge_conflict_person ON merge_conflict (person_id);

-- The attempts of a conflict; of_gone is 1 for those of the account that goes.
CREATE TABLE merge_conflict_attempt (
  conflict_id BIGINT NOT NULL,
  attempt_id BIGINT NOT NULL,
  of_gone INT NOT NULL,
  PRIMARY KEY (conflict_id, attempt_id)
);
CREATE INDEX merge_conflict_attempt_of ON merge_conflict_attempt (attempt_id);
