-- Columns, values and stored keys say what they hold: a place is signed in, answers are correct, a gap is one, keys about as good share a bucket.
-- A node of the version before does not know these names: the exchange of versions across this migration needs a stop of all nodes (reliability.md).
ALTER TABLE certificate RENAME COLUMN signed_at TO signed_in;

ALTER TABLE attempt RENAME COLUMN right_count TO correct_count;
ALTER TABLE outcome_log RENAME COLUMN right_count TO correct_count;
ALTER TABLE outcome_log RENAME COLUMN all_right TO all_correct;
ALTER TABLE standing RENAME COLUMN right_count TO correct_count;
ALTER TABLE standing RENAME COLUMN all_right TO all_correct;
ALTER TABLE standing RENAME COLUMN prediction TO prediction_gap;
ALTER TABLE unit_tally RENAME COLUMN all_right TO all_correct;
ALTER TABLE contribution RENAME COLUMN all_right TO all_correct;
ALTER TABLE order_tally RENAME COLUMN part TO bucket;

-- In a stored text a quotation mark stands behind a backslash, so that this is a key and nothing else.
UPDATE item_version SET choices = REPLACE(choices, '"right":', '"correct":');

-- Unions between a federation and the grassroots are no level of the law: the three levels' upper one is federations and sector unions too.
UPDATE unit SET kind = 'INTERMEDIATE' WHERE kind = 'UPPER';
UPDATE contest_roll SET kind = 'INTERMEDIATE' WHERE kind = 'UPPER';
