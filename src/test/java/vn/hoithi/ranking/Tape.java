package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.time.Ids;

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
        log.append(ids.next(), e.kind(), e.contestId(), e.roundNo(), e.attemptId(), e.revision(), e.personId(), e.unitId(), e.unitPath(), e.memberRole(), e.number(), e.points(),
                e.rightCount(), e.allRight(), e.startedAt(), e.submittedAt(), e.prediction(), e.essayPending(), e.loggedAt());
    }

    void drain() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        assertThat(log.fresh(1)).as("the lease of the ranking is in other hands").isEmpty();
    }
}
