-- What somebody said about a file that waits: its sheets, columns and what holds for the whole list, as JSON; NULL when nothing was said.
ALTER TABLE item_import ADD COLUMN settings TEXT NULL;
ALTER TABLE roster_import ADD COLUMN settings TEXT NULL;
