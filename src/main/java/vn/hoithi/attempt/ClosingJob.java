package vn.hoithi.attempt;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Contention;

import java.time.Instant;

/** Runs on every node once a second: closes what is due, as far as no other node has it. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ClosingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);
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
        closing.due(now, BATCH).forEach(id -> close(id, now));
    }

    /** One that cannot be closed must not keep the others open. */
    private void close(long id, Instant now) {
        try {
            Contention.again(() -> closing.closeDue(id, now));
        } catch (RuntimeException broken) {
            LOG.error("attempt {} is not closed: {}", id, broken.toString());
        }
    }
}
