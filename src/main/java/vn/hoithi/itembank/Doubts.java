package vn.hoithi.itembank;

import vn.hoithi.text.Vietnamese;

import java.util.regex.Pattern;

/** What is probably a mistake in a text, though a person may have meant it. */
final class Doubts {

    private static final Pattern OTHERS = Pattern.compile("(tat ca|toan bo) .*(tren|dung|sai)|(tat ca|toan bo) (cac )?(y|phuong an|dap an|cau)( .*)?"
            + "|ca (a|b|c|hai|ba|bon|nam|2|3|4|5)\\b.*|(ca |dap an |phuong an )?[a-f](, ?[a-f])* va [a-f]( .*)?|khong (co )?(y|phuong an|dap an|cau) nao.*");
    /** Signs of Latin-1 inside a word that Vietnamese in Unicode never has: what TCVN3 ("C«ng ®oµn") and VNI ("Coâng ñoaøn") files turn into. */
    private static final Pattern OLD = Pattern.compile("(?<=\\p{L})[\\u00A1-\\u00BE\\u00D7\\u00F7&&[^\\u00B0\\u00B2\\u00B3\\u00AD]](?=\\p{L})|[\\u00AE\\u00B5](?=\\p{L})"
            + "|\\p{L}[ñäåæëïöøûüÿ]|[ñÑ](?=\\p{L})");

    private Doubts() {
    }

    /** The choice speaks of the other choices ("Cả ba ý trên"): shuffled, it would make no sense. */
    static boolean refersToOthers(String choice) {
        return OTHERS.matcher(Vietnamese.fold(choice).replaceAll("[.:!]+$", "")).matches();
    }

    /** The text looks as if it were written in TCVN3 or VNI. Two signs at least: one may be a foreign name. */
    static boolean oldEncoding(String text) {
        return OLD.matcher(text).results().limit(2).count() == 2;
    }
}
