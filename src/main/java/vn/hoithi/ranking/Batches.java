package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** One statement for many rows, sent as one batch in the caller's transaction. */
final class Batches {

    private Batches() {
    }

    /** Puts a row's values into the statement. */
    interface Filler<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    static <T> void run(JdbcOperations jdbc, String sql, Collection<T> rows, Filler<T> filler) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(sql, statement -> {
            for (var row : rows) {
                filler.fill(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
