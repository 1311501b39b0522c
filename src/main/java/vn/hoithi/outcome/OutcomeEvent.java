package vn.hoithi.outcome;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;
import vn.hoithi.organisation.MemberRole;

/**
 * An entry of the outcome log, the only thing rankings are made from. Which fields count depends on {@code kind}:
 * SUBMITTED carries all of them; MARKED the essay's points (hundredths) in {@code points}; VOIDED and RESTORED none;
 * DRAWN the number a contest's lots are reckoned from, likewise in {@code prediction} (round, attempt and person 0);
 * TRUTH the true number of a round's prediction in {@code prediction} (attempt and person 0); ROLE what an officer by own word is in
 * {@code memberRole} (contest and round 0, for it holds in all of them; the attempt is the person); MERGED that the account in the place of the
 * attempt became that of the person (contest and round 0); PLACED the unit and path it counts for instead of those of its moment.
 *
 * @param position  order in which the projector took it up, null before
 * @param revision  of several entries of a kind for one attempt the highest counts
 * @param number    which attempt of the round, from 1
 * @param points    hundredths of a point
 * @param allCorrect  1 when every item was right
 * @param startedAt epoch milliseconds, as are the other moments
 * @param essayPending 1 while an essay waits for its marks
 */
@Introspected
@RecordBuilder
@MappedEntity("outcome_log")
public record OutcomeEvent(@Id long id, @Nullable Long position, Kind kind, long contestId, int roundNo, long attemptId, int revision, long personId, long unitId, String unitPath,
                           MemberRole memberRole, int number, int points, int correctCount, int allCorrect, long startedAt, long submittedAt, @Nullable Long prediction,
                           int essayPending, long loggedAt) implements OutcomeEventBuilder.With {

    /** What an entry's kind does not carry is empty. */
    public OutcomeEvent {
        unitPath = unitPath == null ? "" : unitPath;
        memberRole = memberRole == null ? MemberRole.WORKER : memberRole;
    }

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
        TRUTH,
        /** The lot of the contest has the number it is reckoned from. */
        DRAWN,
        /** It counts for the unit it was meant for, which was not there yet at its moment. */
        PLACED,
        /** The unit has decided whether somebody is the officer he or she said to be. */
        ROLE,
        /** Two accounts of one person became one. */
        MERGED
    }
}
