-- What was read of a file somebody sent, between its preview and its confirmation (30 minutes), where every node finds it; purpose is the room
-- that brings it in. One table for all of them: they are found, taken once and forgotten in one way.
CREATE TABLE upload (
  id BIGINT PRIMARY KEY,
  purpose VARCHAR(20) NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  content LONGBLOB NOT NULL,
  settings TEXT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX upload_created ON upload (created_at);
INSERT INTO upload (id, purpose, person_id, unit_id, file_name, content, settings, created_at)
SELECT id, 'ITEMS', person_id, unit_id, file_name, content, settings, created_at FROM item_import;
INSERT INTO upload (id, purpose, person_id, unit_id, file_name, content, settings, created_at)
SELECT id, 'PEOPLE', person_id, unit_id, file_name, content, settings, created_at FROM roster_import;
-- Nobody would forget what came to wait in them later.
DROP TABLE item_import;
DROP TABLE roster_import;
