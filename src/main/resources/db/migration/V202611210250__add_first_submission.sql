-- The first submission that is not void: unit_day counts a person on its day, also when another attempt counts.
ALTER TABLE standing ADD COLUMN first_at BIGINT DEFAULT 0 NOT NULL;
