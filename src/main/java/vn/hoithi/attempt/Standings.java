package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Ranks as they stand after an attempt; none rather than the ones from before it. */
@Singleton
class Standings {

    /** The projector is there within a second; an attempt this old is not asked for in the log any more. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final OutcomeLog log;
    private final @Nullable Places places;

    Standings(OutcomeLog log, @Nullable Places places) {
        this.log = log;
        this.places = places;
    }

    /** Ranks after a submitted attempt, if its result and the ranking may be seen. */
    ResultPage.Standing after(AttemptRow row, Contest contest, Locale locale, Instant now) {
        var submitted = Instant.ofEpochMilli(row.submittedAt());
        var shown = places != null && Reveal.visible(contest.settings().results(), contest, row.roundNo(), submitted, now) && places.shown(contest.id(), row.roundNo(), now);
        var coming = shown && now.isBefore(submitted.plus(RECENT)) && log.waiting(contest.id(), row.roundNo(), row.id()) > 0;
        return new ResultPage.Standing(coming, shown && !coming ? places.places(contest.id(), row.roundNo(), row.personId(), locale) : List.of());
    }
}
