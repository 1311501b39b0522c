-- Codes to set a new password: who issued one for whom and when. Of a person's codes only the newest counts, and only until ended_at is set.
CREATE TABLE reset_code (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  hash VARCHAR(200) NOT NULL,
  issued_by BIGINT NOT NULL,
  issued_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT NULL
);
CREATE INDEX reset_code_person ON reset_code (person_id, issued_at);
