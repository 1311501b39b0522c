-- Results told to everybody: since when. A contest with a freeze shows nothing newer than the freeze before.
ALTER TABLE contest ADD COLUMN results_at BIGINT NULL;

-- States of a ranking that stay as they were: number 0 is the one at the freeze, from 1 on those that were published. The rows of a state stand in the
-- ranking's own tables under the id of the edition; made_at is null until all of them are there.
CREATE TABLE ranking_edition (
  id BIGINT NOT NULL PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  number INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  asked_at BIGINT NOT NULL,
  asked_by BIGINT NULL,
  made_at BIGINT NULL,
  UNIQUE KEY ranking_edition_number (contest_id, number)
);
