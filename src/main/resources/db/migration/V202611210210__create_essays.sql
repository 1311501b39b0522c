-- Essays as they came out of their attempts, and their marks. token is the only name of an essay a marker ever sees.
-- points is the sum of its marks in hundredths; revision counts the saves of its marker.
CREATE TABLE essay (
  attempt_id BIGINT PRIMARY KEY,
  token VARCHAR(12) NOT NULL,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  words INT NOT NULL,
  submitted_at BIGINT NOT NULL,
  marker_id BIGINT NULL,
  claimed_at BIGINT NULL,
  marked_at BIGINT NULL,
  released_at BIGINT NULL,
  revision INT NOT NULL,
  points INT NOT NULL,
  remark VARCHAR(2000) NOT NULL,
  CONSTRAINT essay_token UNIQUE (token)
);
CREATE INDEX essay_queue ON essay (contest_id, marked_at, submitted_at);
CREATE INDEX essay_marker ON essay (contest_id, marker_id);

-- criterion_no counts the rubric from 1; points is NULL while only a comment was drafted.
CREATE TABLE essay_mark (
  attempt_id BIGINT NOT NULL,
  criterion_no INT NOT NULL,
  points INT NULL,
  remark VARCHAR(1000) NOT NULL,
  marked_by BIGINT NOT NULL,
  marked_at BIGINT NOT NULL,
  PRIMARY KEY (attempt_id, criterion_no)
);
