-- Sessions are deleted some time after they are over; one that is ended is over at once.
UPDATE session SET expires_at = ended_at WHERE ended_at < expires_at;
CREATE INDEX session_expires ON session (expires_at);
