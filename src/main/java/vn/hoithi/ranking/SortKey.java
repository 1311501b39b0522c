package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings.TieRule;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A place in an order as bytes that compare without knowing the rules: four bytes of points, turned round so that more comes first, then eight
 * for each tie rule in the contest's order. Smaller is better, equal shares a rank. At most 44 bytes.
 */
public final class SortKey implements Comparable<SortKey> {

    private static final int POINTS = Integer.BYTES;
    private static final long MISSED = 1L << 60;
    private final byte[] bytes;

    private SortKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key as it was stored. */
    public static SortKey stored(byte[] bytes) {
        return new SortKey(bytes);
    }

    /** The key of these merits under these rules. */
    static SortKey of(TieBreakValues values, List<TieRule> rules) {
        var buffer = ByteBuffer.allocate(POINTS + Long.BYTES * rules.size()).putInt(Integer.MAX_VALUE - values.points());
        rules.forEach(rule -> buffer.putLong(values.by(rule)));
        return new SortKey(buffer.array());
    }

    /** Sorts before every key with these points (hundredths) and after every key with more. */
    static byte[] beginOf(int points) {
        return ByteBuffer.allocate(POINTS).putInt(Integer.MAX_VALUE - points).array();
    }

    /** The points, hundredths. */
    int points() {
        return Integer.MAX_VALUE - ByteBuffer.wrap(bytes).getInt();
    }

    /**
     * A coarse bucket of what decides after the points, in the same order: of a time (in seconds) 64 seconds, of a gap 64 people (an exact
     * prediction, or one whose actual number is unknown, leaves it to the next rule), of a lot one in 32,768.
     */
    long bucket(List<TieRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            var value = ByteBuffer.wrap(bytes).getLong(POINTS + Long.BYTES * i);
            if (rules.get(i) != TieRule.PREDICTION) {
                return value >>> shift(rules.get(i));
            }
            if (value > 0) {
                return MISSED + (value >>> shift(TieRule.PREDICTION));
            }
        }
        return 0;
    }

    /** Where keys with these points in this bucket begin. */
    static byte[] beginOf(int points, long bucket, List<TieRule> rules) {
        var missed = bucket >= MISSED;
        var deciding = 0;
        while (deciding < rules.size() && rules.get(deciding) == TieRule.PREDICTION && !missed) {
            deciding++;
        }
        var begin = ByteBuffer.allocate(POINTS + Long.BYTES * Math.min(rules.size(), deciding + 1)).put(beginOf(points));
        if (deciding < rules.size()) {
            var value = (missed ? bucket - MISSED : bucket) << shift(rules.get(deciding));
            begin.putLong(POINTS + Long.BYTES * deciding, missed ? Math.max(1, value) : value); // a gap of 0 is nobody's who missed
        }
        return begin.array();
    }

    private static int shift(TieRule rule) {
        return switch (rule) { case PREDICTION, DURATION, SUBMITTED, STARTED -> 6; case LOT -> 48; };
    }

    /** Which part tells two keys apart: 0 the points, n the n-th tie rule, -1 none. */
    public int firstDifference(SortKey other) {
        var at = Arrays.mismatch(bytes, other.bytes);
        return at < 0 ? -1 : at < POINTS ? 0 : 1 + (at - POINTS) / Long.BYTES;
    }

    /** What the n-th tie rule (from 0) compares: seconds of a time. */
    public long value(int rule) {
        return ByteBuffer.wrap(bytes).getLong(POINTS + Long.BYTES * rule);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(SortKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
