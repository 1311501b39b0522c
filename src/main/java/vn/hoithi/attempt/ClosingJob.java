package vn.hoithi.attempt;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Runs on every node once a second: closes what is due, as far as no other node has it. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ClosingJob {

    private static final int BATCH = 500;
    private final Closing closing;
    private final Clock clock;

    ClosingJob(Closing closing, Clock clock) {
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void run() {
        var now = clock.now();
        closing.due(now, BATCH).forEach(id -> closing.closeDue(id, now));
    }
}
