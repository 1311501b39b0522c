-- The board of a ward asks for the grassroots units below it, not for all of a national roll.
CREATE INDEX contest_roll_place ON contest_roll (contest_id, kind, unit_path);
