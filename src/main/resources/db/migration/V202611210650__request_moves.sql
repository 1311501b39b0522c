-- A change of unit somebody asked for. open_person is the person while it is undecided and NULL afterwards: one open request a person.
CREATE TABLE move_request (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  open_person BIGINT NULL,
  from_unit BIGINT NULL,
  to_unit BIGINT NOT NULL,
  role VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  requested_at BIGINT NOT NULL,
  decided_by BIGINT NULL,
  decided_at BIGINT NULL,
  reason VARCHAR(300) NULL,
  CONSTRAINT move_request_open UNIQUE (open_person)
);
CREATE INDEX move_request_person ON move_request (person_id, requested_at);
CREATE INDEX move_request_unit ON move_request (to_unit, state);
