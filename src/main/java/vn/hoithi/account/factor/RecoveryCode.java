package vn.hoithi.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Twelve signs on paper that stand in for the phone once. */
final class RecoveryCode {

    /** So many a person has. */
    static final int MANY = 10;
    /** 21 signs none of which looks like another, and which no keyboard set to Telex or VNI changes. */
    private static final String SIGNS = "23456789CFHJKMNPQRTVX";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    /** A code has 52 bits: with these rounds nobody tries them all, and a person waits for a millisecond. */
    private static final int ROUNDS = 1000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {
    }

    /** Fresh ones, in three groups of four. */
    static List<String> draw() {
        return Stream.generate(RecoveryCode::one).limit(MANY).toList();
    }

    private static String one() {
        var signs = new StringBuilder();
        IntStream.range(0, LENGTH).forEach(i -> signs.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))));
        return signs.toString();
    }

    /** The twelve signs in what was typed: any case, with blanks and dashes, signs taken for their look-alikes; "" when they are not twelve. */
    static String clean(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('B', '8').replace('S', '5').replace('Z', '2').replace('G', '6');
        return code.length() == LENGTH ? code : "";
    }

    /** What the database keeps of a cleaned code: all codes of a person have one salt, so that one is looked for by one hash. */
    static String hash(long personId, String code) {
        try {
            var salt = ByteBuffer.allocate(Long.BYTES).putLong(personId).array();
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS)).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
