-- Who asked for a move when it was not the person: a leader who found somebody at a wrong unit.
ALTER TABLE move_request ADD COLUMN asked_by BIGINT NULL;
-- What somebody has sat, whatever the contest.
CREATE INDEX attempt_person ON attempt (person_id, id);
