package vn.hoithi.attempt;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.SharedCommits;
import vn.hoithi.database.TransactionRetry;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes attempts that begin, many in one statement and one commit: at an opening everybody starts at once. */
@Singleton
class Starts {

    private static final int MOST = 32;
    private static final int COLUMNS = 12;
    private static final String INSERT = """
        INSERT IGNORE INTO attempt (id, contest_id, round_no, person_id, number, unit_id, unit_path, member_role, paper, started_at, ends_at, closes_at,
          state, submitted_at, receipt, points, correct_count, prediction, late)
        VALUES\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, NULL, 0, 0, NULL, 0)";
    private final DataSource database;
    private final SharedCommits<AttemptRow, Boolean> commits;

    Starts(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database); // its own connection, outside any transaction of the caller
        this.commits = new SharedCommits<>("starts", MOST, this::write);
    }

    /** Returns after the commit; false when the person has an attempt of this number already. */
    boolean start(AttemptRow fresh) {
        return commits.commit(fresh);
    }

    @PreDestroy
    void close() throws InterruptedException {
        commits.close();
    }

    private List<Boolean> write(List<AttemptRow> rows) {
        return TransactionRetry.again(() -> {
            try (var connection = database.getConnection()) {
                if (insert(connection, Batches.padded(rows)) == rows.size()) {
                    return Collections.nCopies(rows.size(), true);
                }
                var there = there(connection, rows.stream().map(AttemptRow::id).toList());
                return rows.stream().map(row -> there.contains(row.id())).toList();
            } catch (SQLException refused) {
                throw new StartFailed(refused);
            }
        });
    }

    /** The last row is repeated to fill up, which its key ignores. */
    private static int insert(Connection connection, List<AttemptRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT + ROW + (", " + ROW).repeat(rows.size() - 1))) {
            for (int i = 0; i < rows.size(); i++) {
                bind(statement, i * COLUMNS, rows.get(i));
            }
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int at, AttemptRow row) throws SQLException {
        statement.setLong(at + 1, row.id());
        statement.setLong(at + 2, row.contestId());
        statement.setInt(at + 3, row.roundNo());
        statement.setLong(at + 4, row.personId());
        statement.setInt(at + 5, row.number());
        statement.setLong(at + 6, row.unitId());
        statement.setString(at + 7, row.unitPath());
        statement.setString(at + 8, row.memberRole().name());
        statement.setString(at + 9, row.paper());
        statement.setLong(at + 10, row.startedAt());
        statement.setLong(at + 11, row.endsAt());
        statement.setLong(at + 12, row.closesAt());
    }

    private static Set<Long> there(Connection connection, List<Long> ids) throws SQLException {
        var keys = Batches.padded(ids);
        try (var statement = connection.prepareStatement("SELECT id FROM attempt WHERE id IN (?" + ", ?".repeat(keys.size() - 1) + ")")) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setLong(i + 1, keys.get(i));
            }
            var there = new HashSet<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getLong(1));
                }
            }
            return there;
        }
    }

    /** Nothing is known of the attempts of a batch; they may be started again. */
    private static final class StartFailed extends RuntimeException {

        StartFailed(SQLException cause) {
            super(cause);
        }
    }
}
