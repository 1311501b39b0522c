package vn.hoithi.database;

import io.micronaut.data.connection.exceptions.ConnectionException;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away, stands still or takes no writes from a fault of ours: the one passes, the other wants mending. */
public final class Outage {

    /** SQL's classes of connections lost, of room and memory spent, of a disk that fails. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");
    /** MySQL: full, too many connections, no more files, shutting down, table full, killed, read-only, cluster without a say. H2: file, read-only, closed, closing, memory. */
    private static final Set<Integer> CODES = Set.of(1021, 1040, 1041, 1053, 1114, 1317, 1290, 1792, 1836, 3024, 3100, 3101, 3168, 90028, 90031, 90097, 90098, 90121, 90108, 90135);

    private Outage() {
    }

    /** Whether the same thing, sent again in a few seconds, may well succeed. */
    public static boolean is(Throwable thrown) {
        for (var at = thrown; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (at instanceof TimeoutException || at instanceof ConnectionException || at.getClass().getName().equals("org.h2.mvstore.MVStoreException") || at instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return TransactionRetry.passing(thrown);
    }

    private static boolean passes(SQLException sql) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return CODES.contains(sql.getErrorCode()) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)) || sql instanceof java.sql.SQLTransientConnectionException;
    }

    /** One line for the log. */
    public static String reason(Throwable thrown) {
        var at = thrown;
        while (at.getCause() != null && at.getCause() != at && !(at instanceof SQLException)) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).strip().lines().findFirst().orElse(at.getClass().getSimpleName());
    }
}
