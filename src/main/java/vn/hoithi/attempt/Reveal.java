package vn.hoithi.attempt;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;

import java.time.Instant;

/** When results and keys may be seen: pure rules that every way out asks. */
final class Reveal {

    private Reveal() {
    }

    /** From when something shown by this policy is visible for an attempt of the round that was submitted at the moment; null: never. */
    static Instant from(ContestSettings.Show show, Contest contest, int round, Instant submitted) {
        return switch (show) {
            case AFTER_SUBMISSION -> submitted;
            case AFTER_ROUND -> contest.round(round).orElseThrow().closes();
            case AFTER_CONTEST -> contest.settings().rounds().getLast().closes();
            case NEVER -> null;
        };
    }

    /** It is visible now. */
    static boolean visible(ContestSettings.Show show, Contest contest, int round, Instant submitted, Instant now) {
        var from = from(show, contest, round, submitted);
        return from != null && !now.isBefore(from);
    }
}
