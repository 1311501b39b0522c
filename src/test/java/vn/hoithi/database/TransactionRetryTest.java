package vn.hoithi.database;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database ended for the sake of others is done again, nothing else is, and not for ever. */
class TransactionRetryTest {

    private static final SQLException DEADLOCK = new SQLException("Deadlock found when trying to get lock", "40001", 1213);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aVictimOfADeadlockGetsInAtTheThirdTime() {
        assertThat(TransactionRetry.again(() -> failing(3, DEADLOCK))).isEqualTo(3);
    }

    @Test
    void aLockWaitedForTooLongIsWaitedForAgain() {
        assertThat(TransactionRetry.again(() -> failing(2, new SQLException("Lock wait timeout exceeded", "HY000", 1205)))).isEqualTo(2);
    }

    @Test
    void afterFourTimesItIsGivenUp() {
        assertThatThrownBy(() -> TransactionRetry.again(() -> failing(100, DEADLOCK))).hasRootCause(DEADLOCK);
        assertThat(done).hasValue(4);
    }

    @Test
    void whatTheStatementItselfDidWrongIsNotDoneAgain() {
        var twice = new SQLException("Duplicate entry", "23000", 1062);
        assertThatThrownBy(() -> TransactionRetry.again(() -> failing(100, twice))).hasRootCause(twice);
        assertThat(done).hasValue(1);
    }

    private int failing(int until, SQLException with) {
        if (done.incrementAndGet() < until) {
            throw new IllegalStateException(with);
        }
        return done.get();
    }
}
