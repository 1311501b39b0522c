-- People a unit has prepared: nobody can sign in as them until claimed_at, when whoever holds the code chose a number and a password.
-- phone is the number the unit gave, kept for them while a code is good; person.phone stays empty until then.
CREATE TABLE account_claim (
  person_id BIGINT PRIMARY KEY,
  phone VARCHAR(16) NULL,
  prepared_by BIGINT NOT NULL,
  prepared_at BIGINT NOT NULL,
  claimed_at BIGINT NULL,
  withdrawn_by BIGINT NULL,
  withdrawn_at BIGINT NULL,
  CONSTRAINT account_claim_phone UNIQUE (phone)
);

-- Their codes: who issued one for whom and when. Found by its first signs, proved by the hash of all; of a person's codes only the newest has no ended_at.
CREATE TABLE claim_code (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  head VARCHAR(4) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  issued_by BIGINT NOT NULL,
  issued_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT NULL,
  failures INT NOT NULL,
  blocked_until BIGINT NOT NULL
);
CREATE INDEX claim_code_head ON claim_code (head);
CREATE INDEX claim_code_person ON claim_code (person_id, issued_at);

-- A list of people between its preview and its confirmation (30 minutes), where every node finds it.
CREATE TABLE roster_import (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  content LONGBLOB NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX roster_import_created ON roster_import (created_at);
