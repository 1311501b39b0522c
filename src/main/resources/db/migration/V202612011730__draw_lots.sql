-- The number a contest's lots are reckoned from, drawn once. The log of outcomes has it too: rankings are made from that.
CREATE TABLE contest_lot (
  contest_id BIGINT NOT NULL PRIMARY KEY,
  seed BIGINT NOT NULL,
  source VARCHAR(200) NOT NULL,
  drawn_by BIGINT NOT NULL,
  drawn_at BIGINT NOT NULL
);
