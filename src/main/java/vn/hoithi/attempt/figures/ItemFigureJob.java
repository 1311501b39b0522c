package vn.hoithi.attempt.figures;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Every node looks every five seconds whether items are to be counted. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ItemFigureJob {

    private final ItemFigures figures;
    private final Clock clock;

    ItemFigureJob(ItemFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "25s", fixedDelay = "5s")
    void run() {
        figures.work(clock.now());
    }
}
