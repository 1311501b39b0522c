package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;
import vn.hoithi.organisation.MemberRole;

import java.time.Instant;
import java.util.List;

/**
 * An attempt as stored; moments are epoch milliseconds.
 *
 * @param endsAt   last moment to answer
 * @param closesAt last moment at which answers given in time are still taken; then the server closes it
 * @param state    0 open, 1 submitted, 2 closed by the server, 3 void
 * @param points   of the multiple-choice part, hundredths
 * @param late     1 when answers arrived between endsAt and closesAt
 * @param extraMs  how much later than planned the end is, given by organisers
 * @param reopened how often an organiser opened it again after it was closed
 */
@Introspected
@RecordBuilder
@MappedEntity("attempt")
public record AttemptRow(@Id long id, long contestId, int roundNo, long personId, int number, long unitId, String unitPath, MemberRole memberRole, String paper, long startedAt, long endsAt,
                  long closesAt, int state, @Nullable Long submittedAt, @Nullable String receipt, int points, int correctCount, @Nullable Long prediction, int late, long extraMs, int reopened) implements AttemptRowBuilder.With {

    public static final int OPEN = 0;
    static final int SUBMITTED = 1;
    public static final int CLOSED = 2;
    public static final int VOID = 3;
    /** The round of rehearsals. */
    static final int REHEARSAL = 0;

    /** An organiser sits it before the contest opens: it counts nowhere and is wiped. */
    public boolean rehearsal() {
        return roundNo == REHEARSAL;
    }

    /** When these began. */
    public static List<Instant> starts(List<AttemptRow> some) {
        return some.stream().map(a -> Instant.ofEpochMilli(a.startedAt())).toList();
    }

    /** It may still be answered, as far as its state says. */
    public boolean open() {
        return state == OPEN;
    }

    /** The row with its end as it is by now: itself unless an organiser gave more time. */
    AttemptRow until(long ends, long closes, long extra) {
        return ends == endsAt && closes == closesAt ? this : with(row -> row.endsAt(ends).closesAt(closes).extraMs(extra));
    }
}
