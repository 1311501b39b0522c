package vn.hoithi.organisation.search;

import java.util.List;

/** Many short texts as one long one, which processors search quickly. Each word of it stands between blanks. */
final class Haystack {

    private final String text;
    private final int[] begins;

    Haystack(List<String> names) {
        var text = new StringBuilder();
        begins = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            begins[i] = text.length();
            text.append(' ').append(names.get(i)).append(" \n");
        }
        begins[names.size()] = text.length();
        this.text = latin(text.toString());
    }

    /** How many texts. */
    int size() {
        return begins.length - 1;
    }

    /** One sign of another script would double the memory of all; it is found as any other of them. */
    private static String latin(String text) {
        return text.replaceAll("[^\\x00-\\xFF]", "\u00BF");
    }

    /** Marks the names that have a word beginning so, a bit a word, and those that have it whole. */
    void mark(short[] begun, short[] whole, String... words) {
        for (int bit = 0; bit < words.length; bit++) {
            mark(begun, whole, " " + latin(words[bit]), (short) (1 << bit));
        }
    }

    private void mark(short[] begun, short[] whole, String word, short bit) {
        int unit = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, begins[unit + 1])) {
            while (begins[unit + 1] <= at) {
                unit++;
            }
            begun[unit] |= bit;
            if (text.charAt(at + word.length()) == ' ' || text.indexOf(word + " ", at, begins[unit + 1]) >= 0) {
                whole[unit] |= bit;
            }
        }
    }
}
