-- A result a person shows to whoever has the link, one of each round, taken back by deleting it. names: see sharing/NameShown.
CREATE TABLE result_share (
  code VARCHAR(24) PRIMARY KEY,
  person_id BIGINT NOT NULL,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  names VARCHAR(20) NOT NULL,
  made_at BIGINT NOT NULL,
  UNIQUE (person_id, contest_id, round_no)
);
