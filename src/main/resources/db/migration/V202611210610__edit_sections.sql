-- The words of a section as they are edited, null for what was brought in before; version counts the saves.
ALTER TABLE material_section ADD COLUMN markdown MEDIUMTEXT NULL;
ALTER TABLE material_section ADD COLUMN version INT DEFAULT 1 NOT NULL;
