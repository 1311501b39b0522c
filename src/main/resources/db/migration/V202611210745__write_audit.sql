-- Who did what to whom, for those who answer for the installation. Only ever added to. unit_path is empty where no unit is concerned.
CREATE TABLE audit_entry (
  id BIGINT PRIMARY KEY,
  written_at BIGINT NOT NULL,
  actor_id BIGINT NULL,
  action VARCHAR(24) NOT NULL,
  subject_kind VARCHAR(16) NOT NULL,
  subject_id BIGINT NULL,
  unit_path VARCHAR(160) NOT NULL,
  note VARCHAR(300) NOT NULL
);
CREATE INDEX audit_entry_place ON audit_entry (unit_path, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);
