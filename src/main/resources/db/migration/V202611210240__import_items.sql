-- revision counts the edits of an item: a form that saw an older one is refused.
ALTER TABLE item ADD COLUMN revision INT DEFAULT 1 NOT NULL;

-- An uploaded file between its preview and its confirmation (30 minutes), where every node finds it.
CREATE TABLE item_import (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  content LONGBLOB NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX item_import_created ON item_import (created_at);
