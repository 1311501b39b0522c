package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;

import java.time.Instant;

/** What came of pressing "start". */
public sealed interface StartResult permits StartResult.Started, StartResult.Refused {

    /** The person is in an attempt: a new one, or the one already running. */
    record Started(long attemptId) implements StartResult {
    }

    /**
     * Nothing was started.
     *
     * @param opens      when it will be possible, if it will
     * @param ineligible which condition is not met, if that is it
     */
    record Refused(Refusal why, @Nullable Instant opens, Contests.@Nullable Ineligible ineligible) implements StartResult {

        /** For a reason that says it all. */
        static Refused of(Refusal why) {
            return new Refused(why, null, null);
        }

        /** No sitting is open now; a later one may be. */
        static Refused closed(Contest contest, Instant now) {
            var next = contest.settings().rounds().stream().flatMap(r -> r.windows().stream()).map(Round.Window::opens).filter(now::isBefore).min(Instant::compareTo);
            return new Refused(next.isPresent() ? Refusal.NOT_OPEN : Refusal.ENDED, next.orElse(null), null);
        }
    }

    /** Why. Message key {@code refused.<name>}. */
    enum Refusal {
        /** No sitting is open; a later one may be. */
        NOT_OPEN,
        /** The contest is over. */
        ENDED,
        /** The person may not enter. */
        NOT_ELIGIBLE,
        /** All attempts of the round are used. */
        NO_ATTEMPTS_LEFT,
        /** The entry code was not given, or is another. */
        ENTRY_CODE,
        /** The contest's items do not fill a paper: something is broken, and is told in the log. */
        NO_PAPER
    }
}
