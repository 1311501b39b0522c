-- The order of names (see Alphabet), as bytes: both databases sort it alike, whatever their collation. Empty until OrderKeys has filled it.
ALTER TABLE unit ADD COLUMN sort_key VARBINARY(255) NULL;
ALTER TABLE person ADD COLUMN sort_key VARBINARY(255) NULL;
