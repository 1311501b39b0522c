-- How the items of a contest did: counted from the papers once the contest is over, and whenever an organiser asks.
CREATE TABLE item_figure (
  contest_id BIGINT NOT NULL,
  item_version_id BIGINT NOT NULL,
  papers INT NOT NULL,
  right_count INT NOT NULL,
  facility INT NOT NULL,
  discrimination INT NULL,
  choices VARCHAR(80) NOT NULL,
  PRIMARY KEY (contest_id, item_version_id)
);
CREATE TABLE item_figure_run (
  contest_id BIGINT NOT NULL PRIMARY KEY,
  asked_at BIGINT NOT NULL,
  made_at BIGINT NULL,
  working_until BIGINT NOT NULL
);
