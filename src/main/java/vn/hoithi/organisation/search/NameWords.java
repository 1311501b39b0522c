package vn.hoithi.organisation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The words of many names, each once, with the places of the names that have it: what begins alike stands together. Immutable. */
final class NameWords {

    private final int names;
    private final String[] words;
    /** Where the places of a word begin in {@link #places}; one more than there are words. */
    private final int[] begins;
    private final int[] places;

    /** Of names whose words stand between single blanks. */
    NameWords(List<String> names) {
        this.names = names.size();
        var found = new TreeMap<String, Places>();
        for (int i = 0; i < names.size(); i++) {
            for (var word : names.get(i).split(" ")) {
                if (!word.isEmpty()) {
                    found.computeIfAbsent(word, w -> new Places()).add(i);
                }
            }
        }
        words = found.keySet().toArray(String[]::new);
        var all = new ArrayList<>(found.values());
        begins = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            begins[word + 1] = begins[word] + all.get(word).size;
        }
        places = new int[begins[words.length]];
        for (int word = 0; word < words.length; word++) {
            System.arraycopy(all.get(word).of, 0, places, begins[word], all.get(word).size);
        }
    }

    /** How many names. */
    int size() {
        return names;
    }

    /** Marks the names that have a word beginning so, a bit a word, and those that have it whole. */
    void mark(short[] begun, short[] whole, String... beginnings) {
        for (int bit = 0; bit < beginnings.length; bit++) {
            var at = Arrays.binarySearch(words, beginnings[bit]);
            for (int word = at < 0 ? -at - 1 : at; word < words.length && words[word].startsWith(beginnings[bit]); word++) {
                mark(begun, word, bit);
            }
            if (at >= 0) {
                mark(whole, at, bit);
            }
        }
    }

    private void mark(short[] masks, int word, int bit) {
        for (int i = begins[word]; i < begins[word + 1]; i++) {
            masks[places[i]] |= (short) (1 << bit);
        }
    }

    /** Numbers that become more, ascending. */
    private static final class Places {

        private int[] of = new int[4];
        private int size;

        void add(int place) {
            if (size > 0 && of[size - 1] == place) {
                return;
            }
            if (size == of.length) {
                of = Arrays.copyOf(of, size * 2);
            }
            of[size++] = place;
        }
    }
}
