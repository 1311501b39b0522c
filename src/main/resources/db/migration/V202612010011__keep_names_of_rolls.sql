-- What a unit was called on the day of the roll, where it has another name since.
ALTER TABLE contest_roll ADD COLUMN name VARCHAR(200) NULL;
CREATE INDEX contest_roll_unit ON contest_roll (unit_id);
