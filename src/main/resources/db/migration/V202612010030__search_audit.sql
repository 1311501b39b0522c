-- The audit log is found by person, place, deed and day: each search reads an index in the order of its entries. audit_place has a row for the unit an
-- entry concerns and one for each unit above it, as the tree was then.
CREATE TABLE audit_place (
  unit_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  action VARCHAR(24) NOT NULL,
  PRIMARY KEY (unit_id, entry_id)
);
CREATE INDEX audit_place_action ON audit_place (unit_id, action, entry_id);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id, action, unit_path);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, id, subject_kind, action, unit_path);
CREATE INDEX person_sort_name ON person (sort_name);

-- Entries so far: the unit itself, then one step up a statement, as deep as any tree is.
INSERT INTO audit_place (unit_id, entry_id, action)
  SELECT u.id, e.id, e.action FROM audit_entry e JOIN unit u ON u.path = e.unit_path;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
INSERT IGNORE INTO audit_place (unit_id, entry_id, action)
  SELECT u.parent_id, p.entry_id, p.action FROM audit_place p JOIN unit u ON u.id = p.unit_id WHERE u.parent_id IS NOT NULL;
