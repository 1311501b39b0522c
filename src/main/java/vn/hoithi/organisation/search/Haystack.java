package vn.hoithi.organisation.search;

import java.util.List;
import java.util.regex.Pattern;

/** Many short texts as one long one, to look into one of them for words as they follow each other. */
final class Haystack {

    private static final Pattern OTHER_SCRIPTS = Pattern.compile("[^\\x00-\\xFF]");
    private final String text;
    private final int[] begins;

    Haystack(List<String> names) {
        var text = new StringBuilder();
        begins = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            begins[i] = text.length();
            text.append(' ').append(latin(names.get(i)));
        }
        begins[names.size()] = text.length();
        this.text = text.toString();
    }

    /** One sign of another script would double the memory of all; it is found as any other of them. */
    private static String latin(String text) {
        return OTHER_SCRIPTS.matcher(text).replaceAll("\u00BF");
    }

    /** Words as a text has them. */
    static String phrase(String words) {
        return " " + latin(words);
    }

    /** The text of this place has the {@link #phrase}. */
    boolean has(int place, String phrase) {
        return text.indexOf(phrase, begins[place], begins[place + 1]) >= 0;
    }
}
