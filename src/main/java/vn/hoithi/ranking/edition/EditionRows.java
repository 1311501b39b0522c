package vn.hoithi.ranking.edition;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Transactions;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Copies the rows of a ranking under another id: so much in a transaction that nobody waits long. Whoever calls sees to it that nobody changes them meanwhile. */
@Singleton
public class EditionRows {

    private static final int PEOPLE = 20_000;
    private static final String STANDING = "person_id, unit_id, unit_path, member_role, sort_key, points, correct_count, all_correct, duration_ms, submitted_at, first_at, prediction_gap, attempts, provisional";
    private static final String ORDER = "board, sort_key, person_id";
    private static final List<Table> SUMS = List.of(new Table("unit_tally", "unit_id, participants, officers, workers, waiting, attempts, scored, points_sum, all_correct"),
            new Table("order_tally", "board, points, bucket, people"));
    private final JdbcOperations jdbc;
    private final Transactions transactions;

    /** A table with its columns beside the contest and the round. */
    private record Table(String name, String columns) {

        String copy(String where) {
            return "INSERT INTO " + name + " (contest_id, round_no, " + columns + ") SELECT ?, round_no, " + columns + " FROM " + name + " WHERE contest_id = ? AND round_no = ?" + where;
        }
    }

    /** People copied: after this one up to that; nobody where both are the same. */
    private record Slice(long after, long last, boolean still) {
    }

    EditionRows(JdbcOperations jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Copies all rounds of a contest; what an earlier try left goes first.
     *
     * @param rounds of the contest; the whole is round 0
     * @param still  asked within each transaction: false ends it unfinished
     * @return all of it is there
     */
    public boolean copy(long contestId, long to, int rounds, BooleanSupplier still) {
        for (int round = 0; round <= rounds; round++) {
            if (!copyRound(contestId, to, round, still)) {
                return false;
            }
        }
        return true;
    }

    private boolean copyRound(long contestId, long to, int round, BooleanSupplier still) {
        var cleared = transactions.write(() -> {
            for (var table : List.of("standing", "board_order", "unit_tally", "order_tally")) {
                update("DELETE FROM " + table + " WHERE contest_id = ? AND round_no = ?", to, round);
            }
            SUMS.forEach(table -> update(table.copy(""), to, contestId, round));
            return still.getAsBoolean();
        });
        if (!cleared) {
            return false;
        }
        var slice = new Slice(0, 0, true);
        do {
            var after = slice.last();
            slice = transactions.write(() -> people(contestId, to, round, after, still));
        } while (slice.still() && slice.last() > slice.after());
        return slice.still();
    }

    private Slice people(long contestId, long to, int round, long after, BooleanSupplier still) {
        var last = last(contestId, round, after);
        for (var table : List.of(new Table("standing", STANDING), new Table("board_order", ORDER))) {
            update(table.copy(" AND person_id > ? AND person_id <= ?"), to, contestId, round, after, last);
        }
        return new Slice(after, last, still.getAsBoolean());
    }

    /** The last person of the next slice, or the one before it when there is none. */
    private long last(long contestId, int round, long after) {
        return jdbc.prepareStatement("SELECT MAX(person_id) FROM (SELECT person_id FROM standing WHERE contest_id = ? AND round_no = ? AND person_id > ? ORDER BY person_id LIMIT " + PEOPLE + ") s", statement -> {
            statement.setLong(1, contestId);
            statement.setInt(2, round);
            statement.setLong(3, after);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var last = rows.getLong(1);
                return rows.wasNull() ? after : last;
            }
        });
    }

    private void update(String sql, long... values) {
        jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }
}
