package vn.hoithi.database;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What the database refuses because others were at the same rows. */
public final class TransactionRetry {

    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_NANOS = 30_000_000;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;

    private TransactionRetry() {
    }

    /**
     * Does a whole transaction, and again (at most four times in all) when the database ended it for the sake of another one.
     * It must be the outermost: a transaction around it would already be lost.
     */
    public static <T> T again(Supplier<T> transaction) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException lost) {
                if (tries == TRIES || !passing(lost)) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_NANOS));
            }
        }
    }

    /** A unique key was taken by another row. */
    public static boolean taken(Throwable refused) {
        var cause = sql(refused);
        return cause != null && cause.getSQLState() != null && cause.getSQLState().startsWith("23");
    }

    /** A deadlock or a lock waited for too long: nothing is wrong with the statement itself. */
    static boolean passing(Throwable refused) {
        var cause = sql(refused);
        return cause != null && (cause.getErrorCode() == DEADLOCK || cause.getErrorCode() == LOCK_WAIT || "40001".equals(cause.getSQLState()) || "HYT00".equals(cause.getSQLState()));
    }

    private static SQLException sql(Throwable thrown) {
        for (var at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
