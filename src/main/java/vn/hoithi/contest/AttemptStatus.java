package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.util.Optional;

/** How a person stands with the attempts of a contest; the attempt feature answers. */
public interface AttemptStatus {

    /** The state in the round that is open at the moment, or whose grace still runs; empty when none is. */
    Optional<State> state(Contest contest, long personId, Instant now);

    /**
     * Attempts of the open round.
     *
     * @param left             how many may still be started
     * @param running          one is running
     * @param runningAttemptId its id, 0 when none is
     * @param over             since when its time is over although it is not handed in; null while it is not
     */
    record State(int left, boolean running, long runningAttemptId, @Nullable Instant over) {
    }
}
