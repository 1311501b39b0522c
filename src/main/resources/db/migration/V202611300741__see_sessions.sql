-- When a session was last used, to some minutes: staff who are away for long sign in again, and everybody sees where one is signed in.
ALTER TABLE session ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;

-- Whose sessions, roles or data changed when: every node asks for the last seconds and does not trust its copies of these people.
CREATE TABLE access_change (
  person_id BIGINT PRIMARY KEY,
  changed_at BIGINT NOT NULL
);
CREATE INDEX access_change_at ON access_change (changed_at);
