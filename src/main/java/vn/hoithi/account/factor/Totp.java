package vn.hoithi.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a phone makes of a shared secret and the time (RFC 6238): six digits, a new code every 30 seconds, HMAC-SHA-1 as every such program on phones knows. */
final class Totp {

    /** Bytes of a secret (RFC 4226 asks for 20). */
    static final int SECRET = 20;
    /** Seconds a code is shown. */
    static final int PERIOD = 30;
    /** So many codes before and after are taken, for phones whose clock is up to a minute off. */
    static final int DRIFT = 2;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {
    }

    static byte[] secret() {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), PERIOD);
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step whose code was typed, digits with or without blanks; the newest of those that may be, empty when it is none of them. */
    static OptionalLong match(byte[] secret, String typed, Instant now) {
        var code = clean(typed);
        var here = step(now);
        return LongStream.rangeClosed(-DRIFT, DRIFT).map(off -> here - off).filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(), code.getBytes())).findFirst();
    }

    /** What was typed without the blanks phones show in it. */
    static String clean(String typed) {
        return typed.replaceAll("[\\s.\\-]", "");
    }
}
