package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.time.Ids;

/** Writes made-up events into the log and waits until the projector has taken up all there is. */
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
    }
}
