package vn.hoithi.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code of twelve signs on a slip of paper. Four find it, all prove it.
 *
 * @param id    of the row, the salt of the hash
 * @param head  the first four signs
 * @param hash  what is stored of all twelve, in hexadecimal
 * @param shown in three groups of four, for the one page that shows it
 */
record ClaimCode(long id, String head, String hash, String shown) {

    /** 21 signs none of which looks like another. No vowel, no D and no W: keyboards set to Telex or VNI leave them as they are typed. */
    static final String SIGNS = "23456789CFHJKMNPQRTVX";
    private static final int LENGTH = 12;
    private static final int HEAD = 4;
    /** A millisecond a hash: thousands are made at once, and the signs that are not the head have 35 bits. */
    private static final int ROUNDS = 1000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ClaimCode draw(long id) {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        var code = signs.toString();
        return new ClaimCode(id, head(code), hash(id, code), code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8));
    }

    /** The twelve signs in what was typed: any case, with blanks and dashes, signs taken for their look-alikes; "" when they are not twelve. */
    static String clean(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('B', '8').replace('S', '5').replace('Z', '2').replace('G', '6');
        return code.length() == LENGTH ? code : "";
    }

    static String head(String code) {
        return code.substring(0, HEAD);
    }

    static String hash(long id, String code) {
        try {
            var salt = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS)).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "ClaimCode " + id;
    }
}
