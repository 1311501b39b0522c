package vn.hoithi.ranking.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeEvent;

/** An entry of the outcome log as it is given away: as {@link OutcomeEvent}, of the account the person has today; nobody is named. */
@Serdeable
record LogLine(OutcomeEvent.Kind kind, int round, long attempt, int revision, long person, long unit, String unitPath, MemberRole role, int number, int points, int correct, boolean allCorrect,
               long startedAt, long submittedAt, @Nullable Long prediction, boolean essayPending, long loggedAt) {

    /** @param foretold what was foretold may be told: the actual number is known, before that it decides nothing */
    static LogLine of(OutcomeEvent e, boolean foretold) {
        return new LogLine(e.kind(), e.roundNo(), e.attemptId(), e.revision(), e.personId(), e.unitId(), e.unitPath(), e.memberRole(), e.number(), e.points(), e.correctCount(), e.allCorrect() == 1,
                e.startedAt(), e.submittedAt(), foretold || e.kind() == OutcomeEvent.Kind.DRAWN ? e.prediction() : null, e.essayPending() == 1, e.loggedAt());
    }
}
