package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an order is made from, of an attempt or of the counting attempts of a contest together.
 *
 * @param points      hundredths
 * @param gap         how far the prediction was off; 0 while the actual number is unknown, {@link #NOTHING_GIVEN} when none was given
 * @param durationMs  time taken, milliseconds, each attempt's in whole seconds: whoever adds up what is printed gets the sum
 * @param submittedAt latest submission, epoch milliseconds
 * @param startedAt   earliest start
 * @param attemptId   whose lot counts
 * @param seed        the number lots are reckoned from, null while it is not drawn
 */
record TieBreakValues(int points, long gap, long durationMs, long submittedAt, long startedAt, long attemptId, @Nullable Long seed) {

    /** The gap of somebody who predicted nothing: behind everybody who did. */
    static final long NOTHING_GIVEN = Long.MAX_VALUE;

    private static final long SECOND = 1000;

    /** A length as it is printed. */
    static long wholeSeconds(long millis) {
        return millis / SECOND * SECOND;
    }

    /** The number a rule compares, never negative; smaller is better. Times count by the second, as they are printed: nobody is ahead by what nobody sees. */
    long by(TieRule rule) {
        return Math.max(0, switch (rule) {
            case PREDICTION -> gap;
            case DURATION -> durationMs / SECOND;
            case SUBMITTED -> submittedAt / SECOND;
            case STARTED -> startedAt / SECOND;
            case LOT -> seed == null ? undrawn(attemptId) : drawn(seed, attemptId);
        });
    }

    /** Both of two rounds: sums, the later submission with its lot, the earlier start. */
    TieBreakValues with(TieBreakValues other) {
        var later = other.submittedAt > submittedAt || other.submittedAt == submittedAt && other.attemptId > attemptId ? other : this;
        var gaps = gap == NOTHING_GIVEN || other.gap == NOTHING_GIVEN ? NOTHING_GIVEN : gap + other.gap;
        return new TieBreakValues(points + other.points, gaps, durationMs + other.durationMs, later.submittedAt, Math.min(startedAt, other.startedAt), later.attemptId, seed);
    }

    /** The mean of so many put together: points to the nearer hundredth, half of one up; gap and time without their fraction, the time in whole seconds. */
    TieBreakValues mean(int count) {
        return new TieBreakValues(mean(points, count), gap == NOTHING_GIVEN ? gap : gap / count, wholeSeconds(durationMs / count), submittedAt, startedAt, attemptId, seed);
    }

    /** A mean of hundredths, rounded. */
    static int mean(int points, int count) {
        return (2 * points + count) / (2 * count);
    }

    /** The first 16 hexadecimal digits of SHA-256 of "seed:attempt", halved: anybody with the two numbers gets the same. */
    static long drawn(long seed, long attemptId) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest((seed + ":" + attemptId).getBytes(StandardCharsets.US_ASCII))).getLong() >>> 1;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Before it is drawn, a lot nobody chose: the id's bits, well mixed (splitmix64), without the sign. */
    private static long undrawn(long attemptId) {
        var z = attemptId + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >>> 1;
    }
}
