-- What people agreed to when they registered. A wording is kept once, under the beginning of the SHA-256 of its words.
CREATE TABLE consent_wording (
  version VARCHAR(16) NOT NULL,
  words VARCHAR(2000) NOT NULL,
  used_since BIGINT NOT NULL,
  PRIMARY KEY (version)
);
CREATE TABLE consent (
  person_id BIGINT NOT NULL,
  wording VARCHAR(16) NOT NULL,
  agreed_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, wording)
);
