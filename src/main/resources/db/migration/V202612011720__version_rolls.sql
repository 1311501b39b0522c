-- A roll of a hundred thousand units is read once for each of its own versions, not for each of its contest's.
ALTER TABLE contest ADD COLUMN roll_version INT NOT NULL DEFAULT 0;
