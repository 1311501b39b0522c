package vn.hoithi.study.importer;

import java.util.regex.Pattern;

/** Signs of Vietnamese written for fonts from before Unicode (TCVN3, VNI): Latin-1 signs inside words, and none of the letters only Unicode has. */
final class LegacyEncoding {

    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[\\u00A8-\\u00BE\\u00C6-\\u00CF\\u00D0-\\u00D8\\u00DC\\u00DE\\u00DF]|[\\u00A8-\\u00BE\\u00D7]\\p{L}");
    private static final Pattern VNI = Pattern.compile("[aeouyAEOUYöôÖÔ][ùøûõïâáàåãäéèëêúüÙØÛÕÏÂÁÀÅÃÄ](?=\\p{L}?\\b)|ñ(?=\\p{L})");
    private static final Pattern UNICODE = Pattern.compile("[\\u1EA0-\\u1EF9\\u0103\\u0102\\u0111\\u0110\\u01A0\\u01A1\\u01AF\\u01B0]|\\p{L}[\\u0300-\\u0323]");

    private LegacyEncoding() {
    }

    static boolean in(String text) {
        var old = TCVN3.matcher(text).results().limit(2000).count() + VNI.matcher(text).results().limit(2000).count();
        var modern = UNICODE.matcher(text).results().limit(2000).count();
        return old >= 3 && old > modern * 2;
    }
}
