package vn.hoithi.organisation.search;

import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All units in memory, to find one by words of its name and of the names above it: the words of names as searched, of former names and of names with
 * their tones, each with the units that have it, and some numbers: about 180 bytes a unit. Units stand in the order of their paths, so a parent comes before what is below it and a
 * subtree is one stretch. Immutable.
 */
public final class UnitIndex {

    /** Words beyond these are not looked at. */
    static final int MOST_WORDS = 15;
    private static final int BITS = 4;

    /** A unit as it is read for the index: its name folded, its key in the order of names, its form, and folded what it or a unit merged into it was called. */
    public record Entry(long id, String path, String folded, String key, String form, String formerly, boolean closed) {
    }

    private final long[] ids;
    private final int[] above;
    /** Where the stretch of a unit and all below it ends. */
    private final int[] end;
    /** How many stand above it, as far as that is told apart. */
    private final byte[] depth;
    private final long[] sortedIds;
    private final int[] placeById;
    private final BitSet closed = new BitSet();
    private final NameWords bare;
    private final Haystack names;
    private final NameWords former;
    private final NameWords toned;
    /** What forms are called, and which of these a unit has. */
    private final NameWords forms;
    private final byte[] form;
    /** The place of a unit in the order of names, and back. */
    private final int[] rank;
    private final int[] byRank;

    /** @param formNames what forms are called, by code */
    public UnitIndex(List<Entry> entries, Map<String, String> formNames) {
        var sorted = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
        ids = sorted.stream().mapToLong(Entry::id).toArray();
        placeById = order(sorted.size(), Comparator.comparingLong(i -> ids[i]));
        sortedIds = Arrays.stream(placeById).mapToLong(i -> ids[i]).toArray();
        above = above(sorted.stream().map(Entry::path).toArray(String[]::new));
        end = end(above);
        depth = depth(above);
        IntStream.range(0, ids.length).filter(i -> sorted.get(i).closed()).forEach(closed::set);
        var keys = sorted.stream().map(Entry::key).toList();
        var bareNames = sorted.stream().map(e -> ShortForms.withBoth(Vietnamese.letters(e.folded()))).toList();
        bare = new NameWords(bareNames);
        names = new Haystack(bareNames);
        former = new NameWords(sorted.stream().map(e -> ShortForms.withBoth(Vietnamese.letters(e.formerly()))).toList());
        var codes = formNames.keySet().stream().limit(Byte.MAX_VALUE).toList();
        forms = new NameWords(codes.stream().map(code -> ShortForms.withBoth(plain(formNames.get(code)))).toList());
        form = new byte[ids.length];
        IntStream.range(0, ids.length).forEach(i -> form[i] = (byte) codes.indexOf(sorted.get(i).form()));
        toned = new NameWords(keys);
        byRank = order(ids.length, Comparator.comparing(keys::get));
        rank = new int[ids.length];
        IntStream.range(0, byRank.length).forEach(place -> rank[byRank[place]] = place);
    }

    private static int[] order(int size, Comparator<Integer> by) {
        return IntStream.range(0, size).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
    }

    private static int[] above(String[] paths) {
        var above = new int[paths.length];
        for (int i = 0, last = -1; i < paths.length; last = i++) {
            while (last >= 0 && !paths[i].startsWith(paths[last])) {
                last = above[last];
            }
            above[i] = last;
        }
        return above;
    }

    private static byte[] depth(int[] above) {
        var depth = new byte[above.length];
        for (int i = 0; i < above.length; i++) {
            depth[i] = (byte) (above[i] < 0 ? 0 : Math.min((1 << BITS) - 1, depth[above[i]] + 1));
        }
        return depth;
    }

    private static int[] end(int[] above) {
        var end = IntStream.range(0, above.length).map(i -> i + 1).toArray();
        for (int i = above.length - 1; i >= 0; i--) {
            if (above[i] >= 0) {
                end[above[i]] = Math.max(end[above[i]], end[i]);
            }
        }
        return end;
    }

    /** How a name is searched: folded, letters and digits only, single blanks. */
    public static String plain(String text) {
        return Vietnamese.plain(text);
    }

    /**
     * Open units of the subtree each of whose names and the names above have all the words, one of them at least in its own; the best first.
     * Best is what has the tones as typed, then more of the words in its own name, then in the name of today, then the phrase as it is, then whole words, then what stands
     * higher: a province's name leads to its federation, not to all in it that have the name too. A word is found by its beginning. What its form is called counts as said above it, so that nobody finds all unions of a form.
     */
    public long[] search(String path, String typed, int limit) {
        var phrase = plain(typed);
        var words = Arrays.stream(phrase.split(" ")).filter(w -> !w.isEmpty()).distinct().limit(MOST_WORDS).toArray(String[]::new);
        if (words.length == 0) {
            return new long[0];
        }
        var tones = Arrays.stream(Alphabet.key(typed).split(" ")).distinct().limit(MOST_WORDS).toArray(String[]::new);
        return best(new Found(words, tones, phrase, !Vietnamese.line(typed).toLowerCase().equals(Vietnamese.fold(typed))), path, limit);
    }

    private long[] best(Found found, String path, int limit) {
        var top = path.isEmpty() ? -1 : place(last(path));
        var stretch = path.isEmpty() ? IntStream.range(0, ids.length) : top < 0 ? IntStream.empty() : IntStream.range(top, end[top]);
        return stretch.filter(i -> found.has(i) && !closed.get(i)).mapToLong(found::score).sorted().limit(limit).map(score -> ids[byRank[(int) score]]).toArray();
    }

    /** The id a path ends with. */
    private static long last(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1), 36);
    }

    /** Where the unit stands, -1 when it is not known yet. */
    private int place(long id) {
        var at = Arrays.binarySearch(sortedIds, id);
        return at < 0 ? -1 : placeById[at];
    }

    /** Which words which unit has: a bit a word. */
    private final class Found {

        private final int all;
        private final int allTones;
        private final short[] own;
        private final short[] today;
        private final short[] whole;
        private final String phrase;
        private final short[] path;
        private final short[] tonedPath;
        private final boolean tonesTyped;

        Found(String[] words, String[] tones, String phrase, boolean tonesTyped) {
            all = (1 << words.length) - 1;
            allTones = (1 << tones.length) - 1;
            this.tonesTyped = tonesTyped;
            own = new short[ids.length];
            whole = new short[ids.length];
            bare.mark(own, whole, words);
            today = own.clone();
            former.mark(own, whole, words);
            this.phrase = words.length > 1 ? Haystack.phrase(phrase) : null;
            path = handedDown(withForms(own.clone(), words));
            tonedPath = new short[ids.length];
            if (tonesTyped) {
                toned.mark(new short[ids.length], tonedPath, tones);
                handedDown(tonedPath);
            }
        }

        private short[] withForms(short[] masks, String[] words) {
            var named = new short[forms.size()];
            forms.mark(named, new short[forms.size()], words);
            for (int i = 0; i < masks.length; i++) {
                masks[i] |= form[i] < 0 ? 0 : named[form[i]];
            }
            return masks;
        }

        private short[] handedDown(short[] masks) {
            for (int i = 0; i < masks.length; i++) {
                masks[i] |= above[i] < 0 ? 0 : masks[above[i]];
            }
            return masks;
        }

        boolean has(int unit) {
            return own[unit] != 0 && (path[unit] & all) == all;
        }

        /** Less is better; the lowest 32 bits are the place in the order of names. */
        long score(int unit) {
            long score = tonesTyped ? lacking(tonedPath[unit], allTones) : 0;
            score = score << BITS | lacking(own[unit], all);
            score = score << BITS | lacking(today[unit], own[unit]);
            score = score << BITS | (together(unit) ? 0 : 1);
            score = score << BITS | lacking(whole[unit], all);
            score = score << BITS | depth[unit];
            return score << Integer.SIZE | rank[unit];
        }

        /** The name of today has the words as they were typed, one after the other. */
        private boolean together(int unit) {
            return phrase != null && today[unit] == all && names.has(unit, phrase);
        }

        private static int lacking(short mask, int all) {
            return Integer.bitCount(all & ~mask);
        }
    }
}
