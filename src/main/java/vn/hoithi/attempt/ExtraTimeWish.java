package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;

/**
 * Time an organiser wants to give.
 *
 * @param attemptId whose attempt, when it is for {@link Reach#ONE}; else null
 * @param minutes   1 to 180
 * @param reason    what the people will read, up to 300 characters
 */
record ExtraTimeWish(Reach reach, @Nullable Long attemptId, int minutes, String reason) {

    static final int MOST = 180;
    static final int LONGEST_REASON = 300;

    /** What the time is for. Message keys {@code extra.reach.<name>}. */
    enum Reach {
        /** One running attempt. */
        ONE,
        /** Everybody inside now. */
        INSIDE,
        /** Everybody inside now, and the sitting closes later. */
        ALL,
        /** The sitting closes later; of those inside only who would have been cut short by its closing gains by it. */
        ROUND
    }

    long millis() {
        return minutes * 60_000L;
    }

    boolean movesClosing() {
        return reach == Reach.ALL || reach == Reach.ROUND;
    }
}
