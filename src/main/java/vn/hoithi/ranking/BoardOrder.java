package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.database.Batches;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** People in the order of their board, in the caller's transaction. A contest without boards has no rows here and costs nothing. */
@Singleton
class BoardOrder {

    private static final String PUT = "INSERT IGNORE INTO board_order (contest_id, round_no, board, sort_key, person_id) VALUES (?, ?, ?, ?, ?)";
    private static final String TAKE = "DELETE FROM board_order WHERE contest_id = ? AND round_no = ? AND board = ? AND sort_key = ? AND person_id = ?";
    private final JdbcOperations jdbc;

    BoardOrder(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the places of standings that are no more, then gives places to those that are now. */
    void change(BoardAssignment boards, List<Standing> removed, List<Standing> added) {
        if (boards.any()) {
            Batches.run(jdbc, TAKE, removed, (statement, s) -> fill(statement, s, boards));
            Batches.run(jdbc, PUT, added, (statement, s) -> fill(statement, s, boards));
        }
    }

    private static void fill(PreparedStatement to, Standing s, BoardAssignment boards) throws SQLException {
        to.setLong(1, s.contestId());
        to.setInt(2, s.roundNo());
        to.setInt(3, boards.of(s.unitPath()));
        to.setBytes(4, s.sortKey().bytes());
        to.setLong(5, s.personId());
    }
}
