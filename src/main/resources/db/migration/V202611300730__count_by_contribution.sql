-- What somebody did in a contest where it is not all with one unit, or does not count yet: taken part, earned and waiting, by the unit path of the
-- attempts. Whoever has none here contributed with the standing's own unit all the standing says. A projection of outcome_log like the other sums.
CREATE TABLE contribution (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_path VARCHAR(160) NOT NULL,
  member_role VARCHAR(10) NOT NULL,
  took_part INT NOT NULL,
  waiting INT NOT NULL,
  scored INT NOT NULL,
  attempts INT NOT NULL,
  points INT NOT NULL,
  all_right INT NOT NULL,
  first_at BIGINT NOT NULL,
  PRIMARY KEY (contest_id, person_id, round_no, unit_path)
);

-- scored: people with a counting attempt, of whom the average is; waiting: officers by their own word whom no unit has confirmed.
ALTER TABLE unit_tally ADD COLUMN scored INT DEFAULT 0 NOT NULL;
ALTER TABLE unit_tally ADD COLUMN waiting INT DEFAULT 0 NOT NULL;
ALTER TABLE unit_day ADD COLUMN officers INT DEFAULT 0 NOT NULL;

-- Contests whose tables the projector makes anew from the log before anything else. Until then pages show the ones from before.
CREATE TABLE ranking_rebuild (
  contest_id BIGINT PRIMARY KEY,
  marked_at BIGINT NOT NULL
);
INSERT INTO ranking_rebuild (contest_id, marked_at) SELECT DISTINCT contest_id, 0 FROM outcome_log;

-- Nodes of the version before would go on with its rules: their lease is never free again, the projector of this version has one of its own.
INSERT INTO lease (name, holder, until_at, progress) VALUES ('ranking', 'superseded', 9223372036854775807, 0)
ON DUPLICATE KEY UPDATE holder = VALUES(holder), until_at = VALUES(until_at);
