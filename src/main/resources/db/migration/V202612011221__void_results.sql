-- Results that an organiser says do not count, and what their person answered. The log has the same verdicts; here stand the words.
CREATE TABLE voiding (
  id BIGINT NOT NULL PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  attempt_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  state_before INT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  voided_by BIGINT NOT NULL,
  voided_at BIGINT NOT NULL,
  reply VARCHAR(2000) NULL,
  replied_at BIGINT NULL,
  restored_reason VARCHAR(300) NULL,
  restored_by BIGINT NULL,
  restored_at BIGINT NULL
);
CREATE INDEX voiding_attempt ON voiding (attempt_id, id);
CREATE INDEX voiding_contest ON voiding (contest_id, id);
CREATE INDEX voiding_person ON voiding (person_id);

-- People whose results somebody has looked through before they are published.
CREATE TABLE result_check (
  contest_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  note VARCHAR(300) NOT NULL,
  checked_by BIGINT NOT NULL,
  checked_at BIGINT NOT NULL,
  PRIMARY KEY (contest_id, person_id)
);
