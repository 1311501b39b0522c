-- Units that people did not find: asked for by somebody who stays at the unit above until it is decided. open_person holds a person to one open request.
CREATE TABLE unit_request (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  open_person BIGINT NULL,
  above_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  folded VARCHAR(200) NOT NULL,
  address VARCHAR(300) NOT NULL,
  state VARCHAR(10) NOT NULL,
  requested_at BIGINT NOT NULL,
  decided_by BIGINT NULL,
  decided_at BIGINT NULL,
  reason VARCHAR(300) NULL,
  unit_id BIGINT NULL,
  CONSTRAINT unit_request_open UNIQUE (open_person)
);
CREATE INDEX unit_request_person ON unit_request (person_id, requested_at);
CREATE INDEX unit_request_above ON unit_request (above_id, state);
