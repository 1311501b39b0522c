-- A unit's results through the years: which units left it, and how it stood among those beside it.
CREATE INDEX unit_change_parent ON unit_change (parent_id);
CREATE INDEX contest_roll_beside ON contest_roll (contest_id, parent_id);
