package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.ClosingRule;

import java.time.Duration;
import java.time.Instant;

/**
 * Time an organiser wants to give.
 *
 * @param attemptId whose attempt, when it is for {@link Reach#ONE}; else null
 * @param minutes   1 to 180; with a target as many as it makes, fewer than none for an earlier closing
 * @param reason    what the people will read, up to 300 characters
 * @param target    the sitting whose closing moves and where to; null: the one that is open, by the minutes, if the reach moves it at all
 */
record ExtraTimeRequest(Reach reach, @Nullable Long attemptId, int minutes, String reason, @Nullable Target target) {

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
        ROUND,
        /** The sitting closes earlier, and whoever is inside ends with it: something has happened. */
        EARLY
    }

    /** A sitting, named by its round and its closing as the organiser saw it, and its new closing. */
    record Target(int roundNo, Instant closes, Instant to) {
    }

    ExtraTimeRequest(Reach reach, @Nullable Long attemptId, int minutes, String reason) {
        this(reach, attemptId, minutes, reason, null);
    }

    /** That a sitting closes at another moment. */
    static ExtraTimeRequest closing(Target target, String reason) {
        return new ExtraTimeRequest(Reach.ROUND, null, (int) Duration.between(target.closes(), target.to()).toMinutes(), reason, target);
    }

    /** That a sitting closes earlier than those inside were promised. */
    static ExtraTimeRequest early(Target target, String reason) {
        return new ExtraTimeRequest(Reach.EARLY, null, (int) Duration.between(target.closes(), target.to()).toMinutes(), reason, target);
    }

    long millis() {
        return target == null ? minutes * 60_000L : Duration.between(target.closes(), target.to()).toMillis();
    }

    ClosingRule.Reason why() {
        return target == null ? ClosingRule.Reason.INCIDENT : early() ? ClosingRule.Reason.BREAK_OFF : ClosingRule.Reason.PLAN;
    }

    boolean movesClosing() {
        return reach == Reach.ALL || reach == Reach.ROUND || early();
    }

    boolean early() {
        return reach == Reach.EARLY;
    }
}
