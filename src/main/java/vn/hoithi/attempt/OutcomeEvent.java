package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.hoithi.organisation.MemberRole;

/**
 * An entry of the outcome log, the only thing rankings are made from. Which fields count depends on {@code kind}:
 * SUBMITTED carries all of them; MARKED the essay's points (hundredths) in {@code points}; VOIDED and RESTORED none;
 * TRUTH the true number of a round's prediction in {@code prediction} (attempt and person 0).
 *
 * @param position  order in which the projector took it up, null before
 * @param revision  of several entries of a kind for one attempt the highest counts
 * @param number    which attempt of the round, from 1
 * @param points    hundredths of a point
 * @param allRight  1 when every item was right
 * @param startedAt epoch milliseconds, as are the other moments
 * @param essayPending 1 while an essay waits for its marks
 */
@Introspected
@MappedEntity("outcome_log")
public record OutcomeEvent(@Id long id, @Nullable Long position, Kind kind, long contestId, int roundNo, long attemptId, int revision, long personId, long unitId, String unitPath,
                           MemberRole memberRole, int number, int points, int rightCount, int allRight, long startedAt, long submittedAt, @Nullable Long prediction,
                           int essayPending, long loggedAt) {

    /** What happened. */
    public enum Kind {
        /** An attempt was closed, by its person or by the server. */
        SUBMITTED,
        /** Its essay has marks. */
        MARKED,
        /** It counts no more. */
        VOIDED,
        /** It counts again. */
        RESTORED,
        /** A round's prediction has its true number. */
        TRUTH
    }
}
