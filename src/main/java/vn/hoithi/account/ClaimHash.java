package vn.hoithi.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a {@link ClaimCode}: argon2id salted with the code's id, {@code $argon2id$hash}. Thousands are made at once, so one costs a fifth of a millisecond;
 * its 128 KiB make it dearer to guess in bulk than the thousand rounds of PBKDF2, in hexadecimal, of codes made at first, which are still read.
 */
final class ClaimHash {

    private static final String MARK = "$argon2id$";
    private static final PasswordHash.Cost COST = new PasswordHash.Cost(128, 1, 1);
    private static final int BYTES = 32;
    private static final int ROUNDS_AT_FIRST = 1000;

    private ClaimHash() {
    }

    /** Of the twelve signs of a code, at most 64 characters. */
    static String of(long id, String code) {
        return MARK + Base64.getEncoder().withoutPadding().encodeToString(PasswordHash.argon(code.getBytes(StandardCharsets.US_ASCII), COST, salt(id), BYTES));
    }

    /** This was kept of the code. */
    static boolean isOf(String kept, long id, String code) {
        var again = kept.startsWith(MARK) ? of(id, code) : atFirst(id, code);
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), again.getBytes(StandardCharsets.US_ASCII));
    }

    private static String atFirst(long id, String code) {
        try {
            var spec = new PBEKeySpec(code.toCharArray(), salt(id), ROUNDS_AT_FIRST, BYTES * Byte.SIZE);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] salt(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }
}
