package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes made-up events into the log and has the projector take up all there is. */
@Singleton
class Tape {

    private final OutcomeLog log;
    private final Projector projector;
    private final Ids ids;
    private final Clock clock;

    Tape(OutcomeLog log, Projector projector, Ids ids, Clock clock) {
        this.log = log;
        this.projector = projector;
        this.ids = ids;
        this.clock = clock;
    }

    void append(OutcomeEvent e) {
        log.append(e.withId(ids.next()));
    }

    void drain() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        assertThat(log.fresh(1)).as("the lease of the ranking is in other hands").isEmpty();
    }
}
