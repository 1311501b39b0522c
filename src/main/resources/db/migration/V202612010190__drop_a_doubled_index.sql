-- contest_roll_parent is over the same columns.
ALTER TABLE contest_roll DROP INDEX contest_roll_beside;
