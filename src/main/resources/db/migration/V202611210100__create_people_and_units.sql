-- People, their way in, and the tree they belong to. All *_at columns are epoch milliseconds.
CREATE TABLE person (
  id BIGINT PRIMARY KEY,
  phone VARCHAR(16) NULL,
  name VARCHAR(200) NOT NULL,
  sort_name VARCHAR(220) NOT NULL,
  birth_year INT NOT NULL,
  created_at BIGINT NOT NULL,
  disabled_at BIGINT NULL,
  CONSTRAINT person_phone UNIQUE (phone)
);

CREATE TABLE credential (
  person_id BIGINT PRIMARY KEY,
  hash VARCHAR(200) NOT NULL,
  changed_at BIGINT NOT NULL,
  failures INT NOT NULL,
  blocked_until BIGINT NOT NULL
);

CREATE TABLE session (
  token_hash VARCHAR(64) PRIMARY KEY,
  person_id BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT NULL,
  device VARCHAR(200) NOT NULL
);
CREATE INDEX session_person ON session (person_id);

CREATE TABLE unit (
  id BIGINT PRIMARY KEY,
  parent_id BIGINT NULL,
  path VARCHAR(160) NOT NULL,
  depth INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  name VARCHAR(200) NOT NULL,
  folded VARCHAR(200) NOT NULL,
  code VARCHAR(32) NULL,
  confirmed INT NOT NULL,
  opened_on DATE NULL,
  closed_on DATE NULL,
  CONSTRAINT unit_path UNIQUE (path)
);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_folded ON unit (folded);

CREATE TABLE unit_count (
  unit_id BIGINT NOT NULL,
  counted_on DATE NOT NULL,
  members INT NOT NULL,
  officers INT NOT NULL,
  source VARCHAR(200) NOT NULL,
  declared_by BIGINT NULL,
  declared_at BIGINT NOT NULL,
  PRIMARY KEY (unit_id, counted_on)
);

CREATE TABLE membership (
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  role VARCHAR(10) NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NULL,
  PRIMARY KEY (person_id, valid_from)
);
CREATE INDEX membership_unit ON membership (unit_id);

CREATE TABLE role_grant (
  person_id BIGINT NOT NULL,
  role VARCHAR(16) NOT NULL,
  unit_id BIGINT NOT NULL,
  granted_by BIGINT NULL,
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, role, unit_id)
);
