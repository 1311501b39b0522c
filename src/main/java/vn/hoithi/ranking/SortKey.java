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
final class SortKey implements Comparable<SortKey> {

    private static final int POINTS = Integer.BYTES;
    private final byte[] bytes;

    private SortKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key as it was stored. */
    static SortKey stored(byte[] bytes) {
        return new SortKey(bytes);
    }

    /** The key of these merits under these rules. */
    static SortKey of(Merits merits, List<TieRule> rules) {
        var buffer = ByteBuffer.allocate(POINTS + Long.BYTES * rules.size()).putInt(Integer.MAX_VALUE - merits.points());
        rules.forEach(rule -> buffer.putLong(merits.by(rule)));
        return new SortKey(buffer.array());
    }

    /** Sorts before every key with these points (hundredths) and after every key with more. */
    static byte[] beginOf(int points) {
        return ByteBuffer.allocate(POINTS).putInt(Integer.MAX_VALUE - points).array();
    }

    /** Which part tells two keys apart: 0 the points, n the n-th tie rule, -1 none. */
    int firstDifference(SortKey other) {
        var at = Arrays.mismatch(bytes, other.bytes);
        return at < 0 ? -1 : at < POINTS ? 0 : 1 + (at - POINTS) / Long.BYTES;
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
