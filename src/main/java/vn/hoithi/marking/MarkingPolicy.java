package vn.hoithi.marking;

import vn.hoithi.organisation.Actor;

import java.time.Duration;
import java.time.Instant;

/** Who may mark which essay, and for how long it is theirs. {@link EssayRepository} says the same in SQL. */
final class MarkingPolicy {

    /** An essay nobody finished goes back to the queue after this long without a save. */
    static final Duration CLAIM = Duration.ofMinutes(30);

    private MarkingPolicy() {
    }

    /** Claims older than this moment (epoch milliseconds) no longer hold. */
    static long stale(Instant now) {
        return now.minus(CLAIM).toEpochMilli();
    }

    /** Never one's own essay, never one of one's own unit: neither below it nor above it in the tree. */
    static boolean mayMark(Actor marker, Essay essay) {
        var own = homeOf(marker);
        return essay.personId() != marker.personId() && !essay.unitPath().startsWith(own) && !own.startsWith(essay.unitPath());
    }

    /** The marker's own unit as a path; one that matches nothing for a marker without a unit. */
    static String homeOf(Actor marker) {
        return marker.unitPath().isEmpty() ? "-" : marker.unitPath();
    }
}
