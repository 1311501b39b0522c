package vn.hoithi.roster;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Lists nobody confirmed are personal data: they do not stay until the next one comes. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class RosterCleaning {

    private final Rosters rosters;
    private final Clock clock;

    RosterCleaning(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "10m")
    void run() {
        rosters.forget(clock.now());
    }
}
