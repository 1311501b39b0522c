package vn.hoithi.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** TCVN3 (TCVN 5712:1993), in which texts for the fonts .VnTime and their kin are written: each letter is one sign of Latin-1, ư the soft hyphen. */
public final class Tcvn3 {

    private static final String SIGNS = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private static final Map<Character, Character> TABLE = IntStream.range(0, SIGNS.length()).boxed().collect(Collectors.toMap(SIGNS::charAt, LETTERS::charAt));

    private Tcvn3() {
    }

    /** The text in Unicode; what is no sign of TCVN3 stays. */
    public static String toUnicode(String text) {
        var made = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            made.append(TABLE.getOrDefault(text.charAt(i), text.charAt(i)).charValue());
        }
        return made.toString();
    }
}
