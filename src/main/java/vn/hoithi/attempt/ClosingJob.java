package vn.hoithi.attempt;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.time.Clock;

import java.time.Instant;

/** Runs on every node once a second: closes what is due, as far as no other node has it. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ClosingJob {

    private static final int BATCH = 500;
    private final Closing closing;
    private final ClosingFailures failures;
    private final Clock clock;

    ClosingJob(Closing closing, ClosingFailures failures, Clock clock) {
        this.closing = closing;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void run() {
        closing.renew();
        var due = closing.due(clock.now(), BATCH);
        if (!due.isEmpty()) {
            var now = clock.certain(); // what this node closes stays closed: its own idea of the time is not enough
            due.forEach(id -> close(id, now));
        }
    }

    /** One that cannot be closed must not keep the others open. */
    private void close(long id, Instant now) {
        try {
            TransactionRetry.again(() -> closing.closeDue(id, now));
        } catch (RuntimeException | Error broken) {
            failures.add(id, broken, now);
        }
    }
}
