-- The bank, contests with their frozen pool and roll, attempts with their journal, and the outcome log.
CREATE TABLE topic (
  id BIGINT PRIMARY KEY,
  code VARCHAR(60) NOT NULL,
  name VARCHAR(200) NOT NULL,
  position INT NOT NULL,
  CONSTRAINT topic_code UNIQUE (code)
);

CREATE TABLE item (
  id BIGINT PRIMARY KEY,
  unit_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  current_version_id BIGINT NOT NULL,
  created_by BIGINT NULL,
  created_at BIGINT NOT NULL,
  retired_at BIGINT NULL
);
CREATE INDEX item_topic ON item (topic_id);

-- A version never changes once used_at is set. choices is a JSON list of {text, right, fixed}.
CREATE TABLE item_version (
  id BIGINT PRIMARY KEY,
  item_id BIGINT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  level VARCHAR(12) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  folded VARCHAR(2000) NOT NULL,
  choices VARCHAR(8000) NOT NULL,
  source VARCHAR(200) NOT NULL,
  explanation VARCHAR(2000) NOT NULL,
  created_by BIGINT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT NULL,
  CONSTRAINT item_version_number UNIQUE (item_id, number)
);

CREATE TABLE contest (
  id BIGINT PRIMARY KEY,
  slug VARCHAR(80) NOT NULL,
  code VARCHAR(8) NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  title VARCHAR(200) NOT NULL,
  settings MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  created_by BIGINT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  published_at BIGINT NULL,
  published_by BIGINT NULL,
  CONSTRAINT contest_slug UNIQUE (slug),
  CONSTRAINT contest_code UNIQUE (code)
);

-- What a published contest may draw from.
CREATE TABLE contest_pool (
  contest_id BIGINT NOT NULL,
  item_version_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  level VARCHAR(12) NOT NULL,
  PRIMARY KEY (contest_id, item_version_id)
);

-- The units and denominators of a contest, taken on the day it was published.
CREATE TABLE contest_roll (
  contest_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  parent_id BIGINT NULL,
  depth INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  members INT NOT NULL,
  officers INT NOT NULL,
  counted_on DATE NULL,
  source VARCHAR(200) NOT NULL,
  PRIMARY KEY (contest_id, unit_id)
);
CREATE INDEX contest_roll_parent ON contest_roll (contest_id, parent_id);

-- state: 0 open, 1 submitted by the person, 2 closed by the server, 3 void.
CREATE TABLE attempt (
  id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  person_id BIGINT NOT NULL,
  number INT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  member_role VARCHAR(10) NOT NULL,
  paper VARCHAR(1600) NOT NULL,
  started_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  closes_at BIGINT NOT NULL,
  state INT NOT NULL,
  submitted_at BIGINT NULL,
  receipt VARCHAR(16) NULL,
  points INT NOT NULL,
  right_count INT NOT NULL,
  prediction BIGINT NULL,
  late INT NOT NULL,
  CONSTRAINT attempt_number UNIQUE (contest_id, round_no, person_id, number)
);
CREATE INDEX attempt_due ON attempt (state, closes_at);

-- Append-only. seq orders the answers of one attempt: milliseconds since its start * 1024 + a number of the tab.
CREATE TABLE answer_journal (
  attempt_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  payload VARCHAR(14000) NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (attempt_id, seq)
);

-- Append-only. position is given by the projector when it takes the event up; NULL means not yet taken up.
CREATE TABLE outcome_log (
  id BIGINT PRIMARY KEY,
  position BIGINT NULL,
  kind VARCHAR(10) NOT NULL,
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  attempt_id BIGINT NOT NULL,
  revision INT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  member_role VARCHAR(10) NOT NULL,
  number INT NOT NULL,
  points INT NOT NULL,
  right_count INT NOT NULL,
  all_right INT NOT NULL,
  started_at BIGINT NOT NULL,
  submitted_at BIGINT NOT NULL,
  prediction BIGINT NULL,
  essay_pending INT NOT NULL,
  logged_at BIGINT NOT NULL,
  CONSTRAINT outcome_event UNIQUE (contest_id, round_no, kind, attempt_id, revision),
  CONSTRAINT outcome_position UNIQUE (position)
);
CREATE INDEX outcome_person ON outcome_log (contest_id, person_id);
