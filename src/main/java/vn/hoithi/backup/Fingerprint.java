package vn.hoithi.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells two tables apart whatever the order of their rows: how many there are, and the sum of what SHA-256 makes of each. */
final class Fingerprint {

    private static final int WORDS = 4;
    private final MessageDigest digest = sha256();
    private final long[] sum = new long[WORDS];
    private long rows;

    /** Counts a row in, as {@link RowText} writes it. */
    void add(byte[] row) {
        var hash = ByteBuffer.wrap(digest.digest(row));
        for (int i = 0; i < WORDS; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
    }

    /** How many rows were counted. */
    long rows() {
        return rows;
    }

    /** The sum in hexadecimal. */
    String sum() {
        return "%016x%016x%016x%016x".formatted(sum[0], sum[1], sum[2], sum[3]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
