package vn.hoithi.account.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Deletes sessions that are over, every hour, on every node: what one has deleted the others do not find. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class SessionCleaningJob {

    private final Sessions sessions;
    private final Clock clock;

    SessionCleaningJob(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void run() {
        sessions.purge(clock.certain());
    }
}
