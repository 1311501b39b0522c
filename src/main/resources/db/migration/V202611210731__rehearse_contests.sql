-- Attempts of round 0 are rehearsals: they count nowhere and are wiped. Here is which they are.
CREATE TABLE rehearsal (
  attempt_id BIGINT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  started_at BIGINT NOT NULL
);
CREATE INDEX rehearsal_started ON rehearsal (started_at);
CREATE INDEX rehearsal_person ON rehearsal (person_id, contest_id);
