package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.outcome.OutcomeLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Ranks as they stand after an attempt; none rather than the ones from before it. */
@Singleton
class ResultRanks {

    /** The projector is there within a second; an attempt this old is not asked for in the log any more. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final OutcomeLog log;
    private final @Nullable Ranks ranks;

    ResultRanks(OutcomeLog log, @Nullable Ranks ranks) {
        this.log = log;
        this.ranks = ranks;
    }

    /** Ranks after a submitted attempt, if its result and the ranking may be seen. */
    ResultPage.ShownRanks after(AttemptRow row, Contest contest, Locale locale, Instant now) {
        var submitted = Instant.ofEpochMilli(row.submittedAt());
        var shown = ranks != null && contest.disclosure().rankShown(row.roundNo(), submitted, now);
        var coming = shown && now.isBefore(submitted.plus(RECENT)) && log.waiting(contest.id(), row.roundNo(), row.id()) > 0;
        return new ResultPage.ShownRanks(coming, shown && !coming ? ranks.places(contest.id(), row.roundNo(), row.personId(), locale) : List.of());
    }
}
