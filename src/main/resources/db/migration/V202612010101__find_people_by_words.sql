-- The words of people's names, folded, with the whole name (given name first, a blank before each word): an index that both databases read the same way.
CREATE TABLE person_word (
  word VARCHAR(40) NOT NULL,
  person_id BIGINT NOT NULL,
  name VARCHAR(240) NOT NULL,
  PRIMARY KEY (word, person_id)
);
-- The sort_name whose words are there; where it is another or none, whoever starts next writes them.
ALTER TABLE person ADD COLUMN worded VARCHAR(220) NULL;
