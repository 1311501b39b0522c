-- A name is its owner's word until the union confirms it: prepared by a unit, or approved by a leader. Nobody could change the name of an
-- account that waits to be claimed, so the unit's word for it holds; whoever claimed one could, so theirs waits to be confirmed.
ALTER TABLE person ADD COLUMN name_confirmed_at BIGINT NULL;
ALTER TABLE person ADD COLUMN name_confirmed_by BIGINT NULL;
UPDATE person SET
  name_confirmed_at = (SELECT c.prepared_at FROM account_claim c WHERE c.person_id = person.id),
  name_confirmed_by = (SELECT c.prepared_by FROM account_claim c WHERE c.person_id = person.id)
WHERE id IN (SELECT w.person_id FROM account_claim w WHERE w.claimed_at IS NULL AND w.withdrawn_at IS NULL);

-- A change of name somebody with a result asked for. open_person is the person while it is undecided and NULL afterwards: one open request a person.
CREATE TABLE name_request (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  open_person BIGINT NULL,
  old_name VARCHAR(200) NOT NULL,
  new_name VARCHAR(200) NOT NULL,
  state VARCHAR(10) NOT NULL,
  requested_at BIGINT NOT NULL,
  decided_by BIGINT NULL,
  decided_at BIGINT NULL,
  reason VARCHAR(300) NULL,
  CONSTRAINT name_request_open UNIQUE (open_person)
);
CREATE INDEX name_request_person ON name_request (person_id, requested_at);

-- Whether the union had confirmed the name when this edition was issued. Nobody asked before: 0.
ALTER TABLE certificate ADD COLUMN name_confirmed INT NOT NULL DEFAULT 0;
