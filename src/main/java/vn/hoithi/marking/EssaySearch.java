package vn.hoithi.marking;

import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words in essays without regard to marks and case: whole words, so that "nghi" is not found in "nghiệp"; words in quotes stand together. */
public final class EssaySearch {

    /** So many words or phrases are searched for, the first ones. */
    static final int MOST = 4;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|(\\S+)");
    private static final int BEFORE = 12;
    private static final int AFTER = 40;

    private EssaySearch() {
    }

    /** A stretch of a text; {@code hit}: it was searched for. */
    public record Segment(String text, boolean hit) {
    }

    /** A text as it is searched: its bare words with a space around each. */
    public static String folded(String text) {
        var words = NO_WORD.matcher(Vietnamese.fold(text)).replaceAll(" ").strip();
        return " " + words + " ";
    }

    /** Patterns for LIKE, always {@link #MOST} of them; "%" finds everything. */
    public static List<String> patterns(String typed) {
        var patterns = new ArrayList<String>();
        var parts = PART.matcher(typed);
        while (parts.find() && patterns.size() < MOST) {
            var bare = folded(parts.group(1) != null ? parts.group(1) : parts.group(2));
            if (!bare.isBlank()) {
                patterns.add("%" + bare + "%");
            }
        }
        while (patterns.size() < MOST) {
            patterns.add("%");
        }
        return patterns;
    }

    /** The place of the first word found with some words around it, hits apart; the beginning when nothing was searched for. */
    public static List<Segment> snippet(String body, String typed) {
        var wanted = Set.of(folded(typed).strip().split(" "));
        var words = Vietnamese.line(body.replace('\n', ' ')).split(" ");
        var first = 0;
        while (first < words.length && !hit(words[first], wanted)) {
            first++;
        }
        var from = first == words.length ? 0 : Math.max(0, first - BEFORE);
        var segments = new ArrayList<Segment>();
        segments.add(new Segment(from > 0 ? "… " : "", false));
        for (int i = from; i < Math.min(words.length, from + BEFORE + AFTER); i++) {
            segments.add(new Segment(words[i], hit(words[i], wanted)));
            segments.add(new Segment(" ", false));
        }
        segments.add(new Segment(from + BEFORE + AFTER < words.length ? "…" : "", false));
        return joined(segments);
    }

    private static boolean hit(String word, Set<String> wanted) {
        var bare = folded(word).strip();
        return !bare.isEmpty() && List.of(bare.split(" ")).stream().anyMatch(wanted::contains);
    }

    private static List<Segment> joined(List<Segment> segments) {
        var joined = new ArrayList<Segment>();
        for (var s : segments) {
            if (!joined.isEmpty() && joined.getLast().hit() == s.hit()) {
                joined.set(joined.size() - 1, new Segment(joined.getLast().text() + s.text(), s.hit()));
            } else if (!s.text().isEmpty()) {
                joined.add(s);
            }
        }
        return joined;
    }
}
