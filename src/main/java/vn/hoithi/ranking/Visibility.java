package vn.hoithi.ranking;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.time.Instant;
import java.util.Comparator;

/** When a contest's ranking may be seen: one rule for pages, the contest's page and own results. */
final class Visibility {

    private Visibility() {
    }

    /**
     * From when the ranking of a round, or with round 0 of the whole contest, is open; null: never. After-round policy hides the whole contest
     * while a round runs, for its sums would tell that round's results.
     */
    static Instant from(Contest contest, int roundNo, Instant now) {
        var rounds = contest.settings().rounds();
        return switch (contest.settings().results()) {
            case AFTER_SUBMISSION -> Instant.EPOCH;
            case AFTER_ROUND -> roundNo > 0 ? contest.round(roundNo).map(Round::closes).orElse(null)
                    : rounds.stream().filter(r -> !now.isBefore(r.opens()) && now.isBefore(r.closes())).map(Round::closes).max(Comparator.naturalOrder())
                            .orElse(rounds.getFirst().closes());
            case AFTER_CONTEST -> rounds.getLast().closes();
            case NEVER -> null;
        };
    }

    /** It may be seen now. */
    static boolean open(Contest contest, int roundNo, Instant now) {
        var from = from(contest, roundNo, now);
        return from != null && !now.isBefore(from);
    }
}
