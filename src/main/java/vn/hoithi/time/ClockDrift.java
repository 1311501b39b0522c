package vn.hoithi.time;

import jakarta.inject.Singleton;

/** How far the clocks of this node are apart, for whoever looks after it. */
@Singleton
public class ClockDrift {

    private final DatabaseClock clock;

    ClockDrift(DatabaseClock clock) {
        this.clock = clock;
    }

    /** The database's clock was heard. */
    public boolean isMeasured() {
        return clock.measured();
    }

    /** Milliseconds, the largest of the differences between this machine, its database and the time this node goes by. */
    public long millis() {
        return Math.max(Math.abs(clock.offset()), Math.abs(clock.apart()));
    }

    /** From here on a node is not ready. */
    public static long tolerance() {
        return Timeline.TOLERANCE;
    }
}
