-- A rate speaks of members, so its course by day does too. The tables are made anew from the log.
ALTER TABLE unit_day ADD COLUMN workers INT DEFAULT 0 NOT NULL;
DELETE FROM standing;
DELETE FROM unit_tally;
DELETE FROM unit_day;
DELETE FROM order_tally;
UPDATE outcome_log SET position = NULL;
