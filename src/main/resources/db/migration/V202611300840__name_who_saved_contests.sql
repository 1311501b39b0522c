-- Who saved a contest last: told to another organiser whose form is older. Null for what was saved before, and by commands.
ALTER TABLE contest ADD COLUMN changed_by BIGINT NULL;
