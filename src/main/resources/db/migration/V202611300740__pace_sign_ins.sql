-- Wrong tries are counted by account and by where they come from, so that a stranger's do not lock the owner out.
-- account and source are hashes: a try at a number nobody has is counted like any other. Rows older than an hour say nothing any more.
-- credential.failures and blocked_until are not read any longer; the version before this one still writes them.
CREATE TABLE sign_in_try (
  account VARCHAR(40) NOT NULL,
  source VARCHAR(40) NOT NULL,
  failures INT NOT NULL,
  blocked_until BIGINT NOT NULL,
  tried_at BIGINT NOT NULL,
  PRIMARY KEY (account, source)
);
CREATE INDEX sign_in_try_old ON sign_in_try (tried_at);

-- A browser that signed in to an account before has tries of its own there. device is the hash of its cookie.
CREATE TABLE known_device (
  person_id BIGINT NOT NULL,
  device VARCHAR(64) NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, device)
);
CREATE INDEX known_device_old ON known_device (seen_at);
