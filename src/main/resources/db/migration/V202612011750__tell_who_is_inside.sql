-- What organisers told those inside a contest, append-only; the id is made with the form, so the same press sent twice tells once. round_no null: every round.
CREATE TABLE bulletin (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  round_no INT NULL,
  words VARCHAR(500) NOT NULL,
  told_by BIGINT NOT NULL,
  told_at BIGINT NOT NULL
);
CREATE INDEX bulletin_contest ON bulletin (contest_id, told_at);
CREATE INDEX bulletin_at ON bulletin (told_at);

-- The attempts whose page was handed it.
CREATE TABLE bulletin_taken (
  bulletin_id BIGINT NOT NULL,
  attempt_id BIGINT NOT NULL,
  PRIMARY KEY (bulletin_id, attempt_id)
);
