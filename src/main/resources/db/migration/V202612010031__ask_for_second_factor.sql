-- A phone that makes codes, and codes on paper for when it is lost. secret begins with plain: or aes: (see SecretVault); last_step is the newest step a code was
-- taken of, and no code of it or of an earlier one is taken again.
CREATE TABLE second_factor (
  person_id BIGINT PRIMARY KEY,
  secret VARCHAR(200) NOT NULL,
  made_at BIGINT NOT NULL,
  confirmed_at BIGINT NULL,
  last_step BIGINT NOT NULL
);
CREATE TABLE recovery_code (
  person_id BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  used_at BIGINT NULL,
  PRIMARY KEY (person_id, hash)
);
-- A sign-in whose password was right and whose second factor is asked for.
CREATE TABLE sign_in_step (
  token_hash VARCHAR(64) PRIMARY KEY,
  person_id BIGINT NOT NULL,
  keep_signed_in INT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_step_person ON sign_in_step (person_id);
CREATE INDEX sign_in_step_expires ON sign_in_step (expires_at);
