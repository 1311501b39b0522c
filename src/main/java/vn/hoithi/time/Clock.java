package vn.hoithi.time;

import java.time.Instant;

/** The time every rule reads: the database's, as this node last measured it. One {@code now} is taken a request. */
public interface Clock {

    /** This moment, cut to the millisecond (what both databases keep). */
    Instant now();

    /** Milliseconds since 1970. */
    default long millis() {
        return now().toEpochMilli();
    }

    /**
     * A moment that has certainly come, for what cannot be undone: not later than {@link #now} and not later than the database itself
     * says when asked. Costs a question; throws {@link IllegalStateException} when the database does not answer.
     */
    default Instant certain() {
        return now();
    }
}
