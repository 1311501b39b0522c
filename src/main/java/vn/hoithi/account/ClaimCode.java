package vn.hoithi.account;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code of twelve signs on a slip of paper. Four find it, all prove it.
 *
 * @param id    of the row, the salt of the hash
 * @param head  the first four signs
 * @param hash  what is stored of all twelve, see {@link ClaimHash}
 * @param shown in three groups of four, for the one page that shows it
 */
record ClaimCode(long id, String head, String hash, String shown) {

    /** 21 signs none of which looks like another. No vowel, no D and no W: keyboards set to Telex or VNI leave them as they are typed. */
    static final String SIGNS = "23456789CFHJKMNPQRTVX";
    private static final int LENGTH = 12;
    private static final int HEAD = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ClaimCode draw(long id) {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        var code = signs.toString();
        return new ClaimCode(id, head(code), ClaimHash.of(id, code), code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8));
    }

    /** The twelve signs in what was typed: any case, with blanks and dashes, signs taken for their look-alikes; "" when they are not twelve. */
    static String clean(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('B', '8').replace('S', '5').replace('Z', '2').replace('G', '6');
        return code.length() == LENGTH ? code : "";
    }

    static String head(String code) {
        return code.substring(0, HEAD);
    }

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "ClaimCode " + id;
    }
}
