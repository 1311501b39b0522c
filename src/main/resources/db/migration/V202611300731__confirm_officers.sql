-- Whoever registers as an officer is UNVERIFIED in membership.role until the unit has decided; memberships from before stay what they are.
-- Every decision, append-only: confirmed is 1 or 0, the reason is read by the person.
CREATE TABLE officer_decision (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  confirmed INT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  decided_by BIGINT NOT NULL,
  decided_at BIGINT NOT NULL
);
CREATE INDEX officer_decision_person ON officer_decision (person_id, id);
-- Who waits: of few units by unit, of the whole country by role.
CREATE INDEX membership_unit_role ON membership (unit_id, role);
CREATE INDEX membership_role ON membership (role, valid_to);
