-- Boards (bảng) of a contest: people in the order of their board. Rows are only those of contests with boards.
CREATE TABLE board_order (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  board INT NOT NULL,
  sort_key VARBINARY(48) NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (contest_id, round_no, board, sort_key, person_id)
);

-- How many stand about equally well, now also within each board; board 0 is everybody.
CREATE TABLE order_tally_by_board (
  contest_id BIGINT NOT NULL,
  round_no INT NOT NULL,
  board INT NOT NULL,
  points INT NOT NULL,
  part BIGINT NOT NULL,
  people INT NOT NULL,
  PRIMARY KEY (contest_id, round_no, board, points, part)
);
INSERT INTO order_tally_by_board (contest_id, round_no, board, points, part, people)
SELECT contest_id, round_no, 0, points, part, people FROM order_tally;
DROP TABLE order_tally;
ALTER TABLE order_tally_by_board RENAME TO order_tally;
