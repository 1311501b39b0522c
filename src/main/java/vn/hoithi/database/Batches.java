package vn.hoithi.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Many rows in few statements, in the caller's transaction. A connection keeps every statement it ever prepared, with all its
 * parameters, and a batch of each size would be another one: so sizes are powers of two.
 */
public final class Batches {

    private static final int LARGEST = 64;
    private static final int MOST_KEYS = 512;

    private Batches() {
    }

    /** Puts a row's values into the statement. */
    public interface Filler<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    /** Runs the statement for each row, each once. */
    public static <T> void run(JdbcOperations jdbc, String sql, Collection<T> rows, Filler<T> filler) {
        var all = List.copyOf(rows);
        for (int from = 0, size; from < all.size(); from += size) {
            size = Math.min(LARGEST, Integer.highestOneBit(all.size() - from));
            send(jdbc, sql, all.subList(from, from + size), filler);
        }
    }

    private static <T> void send(JdbcOperations jdbc, String sql, List<T> rows, Filler<T> filler) {
        jdbc.prepareStatement(sql, statement -> {
            for (var row : rows) {
                filler.fill(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** As many keys as there are, in lists of at most 512, each {@link #padded}: one query a list. None for no keys. */
    public static <T> List<List<T>> slices(Collection<T> keys) {
        var all = List.copyOf(keys);
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            slices.add(padded(all.subList(from, Math.min(all.size(), from + MOST_KEYS))));
        }
        return slices;
    }

    /** The keys for an IN list, the last repeated up to a power of two; at least one key is needed. */
    public static <T> List<T> padded(Collection<T> keys) {
        var padded = new ArrayList<>(keys);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(padded.getLast());
        }
        return padded;
    }
}
