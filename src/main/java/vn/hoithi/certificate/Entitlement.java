package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;
import vn.hoithi.ranking.CountedResults.Counted;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Whether somebody may have a contest's certificate at a moment: pure rules. Only rounds whose results may be seen count, and none that waits for marks. */
sealed interface Entitlement {

    /** It may be had for this result, the best of those that are settled. */
    record Due(Counted best) implements Entitlement {
    }

    /**
     * It may not.
     *
     * @param from for {@link Refusal#NOT_YET}, null when results are never shown
     * @param best for {@link Refusal#BELOW}, else null
     */
    record Refused(Refusal why, @Nullable Instant from, @Nullable Counted best) implements Entitlement {
    }

    /** Why not. Message key {@code certificate.refused.<name>}. */
    enum Refusal {
        /** The person has no result in the contest. */
        NO_RESULT,
        /** The results count only when the unit has confirmed that the person is an officer. */
        UNVERIFIED,
        /** Results are not shown yet. */
        NOT_YET,
        /** Essays are still being marked. */
        PROVISIONAL,
        /** Not enough points. */
        BELOW
    }

    /** For somebody with these results in a contest that issues certificates. */
    static Entitlement of(Contest contest, List<Counted> results, Instant now) {
        if (results.isEmpty()) {
            return new Refused(Refusal.NO_RESULT, null, null);
        }
        var disclosure = contest.disclosure();
        var shown = results.stream().filter(r -> disclosure.certificateShown(r.roundNo(), now)).toList();
        if (shown.isEmpty()) {
            return new Refused(Refusal.NOT_YET, results.stream().map(r -> disclosure.certificateFrom(r.roundNo(), now)).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null), null);
        }
        var best = shown.stream().filter(r -> !r.marksToCome()).max(Comparator.comparingInt(Counted::points)).orElse(null);
        if (best != null && contest.settings().certificate().reached(best.points(), contest.settings().maxPoints())) {
            return new Due(best);
        }
        return shown.stream().anyMatch(Counted::marksToCome) ? new Refused(Refusal.PROVISIONAL, null, null) : new Refused(Refusal.BELOW, null, best);
    }
}
