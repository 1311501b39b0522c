-- Who is given a prize in a published edition of a ranking, and the figures that decided; moments do not change them.
CREATE TABLE prize_winner (
  edition_id BIGINT NOT NULL,
  line_no INT NOT NULL,
  collective INT NOT NULL,
  prize_no INT NOT NULL,
  round_no INT NOT NULL,
  board INT NOT NULL,
  place INT NOT NULL,
  shared INT NOT NULL,
  person_id BIGINT NULL,
  unit_id BIGINT NOT NULL,
  points BIGINT NOT NULL,
  duration_ms BIGINT NOT NULL,
  participants INT NOT NULL,
  done INT NOT NULL,
  declared INT NOT NULL,
  scored INT NOT NULL,
  counted_on DATE NULL,
  source VARCHAR(200) NULL,
  figure BIGINT NOT NULL,
  PRIMARY KEY (edition_id, line_no)
);
CREATE INDEX prize_winner_person ON prize_winner (person_id);

-- The prizes as they were in force then.
CREATE TABLE prize_award (
  edition_id BIGINT NOT NULL PRIMARY KEY,
  prizes MEDIUMTEXT NOT NULL
);
