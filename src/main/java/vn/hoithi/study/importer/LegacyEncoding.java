package vn.hoithi.study.importer;

import java.util.regex.Pattern;

/** Signs of Vietnamese written for fonts from before Unicode: Latin-1 signs inside words, and none of the letters only Unicode has. */
enum LegacyEncoding {
    NONE, TCVN3, VNI;

    private static final int SEEN = 2000;
    private static final Pattern TCVN3_SIGN = Pattern.compile("\\p{L}[\\u00A8-\\u00BE\\u00C6-\\u00CF\\u00D0-\\u00D8\\u00DC\\u00DE\\u00DF]|[\\u00A8-\\u00BE\\u00D7]\\p{L}");
    /** The letter ư before another one: no Unicode text has a soft hyphen there, for no Vietnamese syllable is ever parted. */
    private static final Pattern TCVN3_SURE = Pattern.compile("\\p{L}\\u00AD[\\u00C0-\\u00FF\\u00AC]");
    private static final Pattern VNI_SIGN = Pattern.compile("[aeouyAEOUYöôÖÔ][ùøûõïâáàåãäéèëêúüÙØÛÕÏÂÁÀÅÃÄ](?=\\p{L}?\\b)|ñ(?=\\p{L})");
    private static final Pattern UNICODE = Pattern.compile("[\\u1EA0-\\u1EF9\\u0103\\u0102\\u0111\\u0110\\u01A0\\u01A1\\u01AF\\u01B0]|\\p{L}[\\u0300-\\u0323]");

    static LegacyEncoding of(String text) {
        var tcvn3 = count(TCVN3_SIGN, text);
        var vni = count(VNI_SIGN, text);
        var modern = count(UNICODE, text);
        if (modern == 0 && count(TCVN3_SURE, text) > 0) {
            return TCVN3;
        }
        return tcvn3 + vni < 3 || tcvn3 + vni <= modern * 2 ? NONE : tcvn3 >= vni ? TCVN3 : VNI;
    }

    private static long count(Pattern sign, String text) {
        return sign.matcher(text).results().limit(SEEN).count();
    }
}
