package vn.hoithi.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code on a certificate: 12 signs of 5 random bits each, so nobody finds one by trying. */
final class Code {

    /** 32 signs without I, L, O and U, so 0 and 1 are not mistaken. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {
    }

    static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code as stored, from what was typed: any case, with blanks and dashes, O for 0, I and L for 1. Empty when it cannot be one. */
    static Optional<String> read(String typed) {
        var clean = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\p{Pd}]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return WHOLE.matcher(clean).matches() ? Optional.of(clean) : Optional.empty();
    }

    /** As printed: in groups of four. */
    static String printed(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
