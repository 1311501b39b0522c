package vn.hoithi.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code on a certificate: 12 signs of 5 random bits each, so nobody finds one by trying. */
final class CertificateCode {

    /** 32 signs without I, L, O and U, so 0 and 1 are not mistaken. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    /** Latin letters that stand for digits, then the Vietnamese Đ, then Cyrillic and Greek capitals. */
    private static final String LOOK_ALIKES = "OILĐ" + "АВЕКМНОРСТХУЅІЈ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String MEANT = "011D" + "ABEKMH0PCTXYS1J" + "ABEZH1KMN0PTYX";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {
    }

    static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /**
     * The code as stored, from what was typed: any case, with blanks and dashes, O for 0, I and L for 1, letters with marks as a Vietnamese
     * keyboard puts them, full-width signs, and Cyrillic and Greek letters that look the same. Empty when it cannot be one.
     */
    static Optional<String> read(String typed) {
        var clean = clean(typed);
        return WHOLE.matcher(clean).matches() ? Optional.of(clean) : Optional.empty();
    }

    /** What is wrong with what was typed, when it cannot be a code. */
    sealed interface Fault {

        /** A sign that no code has. */
        record Sign(String sign) implements Fault {
        }

        /** Another number of signs than twelve. */
        record Length(int signs) implements Fault {
        }
    }

    static Fault fault(String typed) {
        var clean = clean(typed);
        return clean.codePoints().filter(c -> SIGNS.indexOf(c) < 0).mapToObj(Character::toString).<Fault>map(Fault.Sign::new).findFirst().orElseGet(() -> new Fault.Length(clean.length()));
    }

    private static String clean(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\s.\\p{Pd}\\p{Cf}_\u00B7\u2022\u2212]", "").toUpperCase(Locale.ROOT);
        var out = new StringBuilder();
        plain.codePoints().forEach(sign -> out.appendCodePoint(LOOK_ALIKES.indexOf(sign) < 0 ? sign : MEANT.charAt(LOOK_ALIKES.indexOf(sign))));
        return out.toString();
    }

    /** As printed: in groups of four. */
    static String printed(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
