package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a person stands with the attempts of a contest; the attempt feature answers. */
public interface AttemptStatus {

    /** The state in the round that is open at the moment, or whose grace still runs; empty when none is. */
    Optional<State> state(Contest contest, long personId, Instant now);

    /** The person's newest attempts in whatever contest, newest first: one statement. */
    List<Begun> newest(long personId);

    /** An attempt; {@code open}: not handed in, answers count until {@code endsAt}. */
    record Begun(long attemptId, long contestId, int round, int number, boolean open, Instant startedAt, Instant endsAt) {
    }

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
