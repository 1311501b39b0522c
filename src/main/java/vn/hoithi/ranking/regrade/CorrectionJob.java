package vn.hoithi.ranking.regrade;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Every node looks every two seconds for corrections to be tried, and for papers to be scored again. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class CorrectionJob {

    private final Corrections corrections;
    private final Clock clock;

    CorrectionJob(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "9s", fixedDelay = "2s")
    void run() {
        corrections.work(clock.now());
    }
}
