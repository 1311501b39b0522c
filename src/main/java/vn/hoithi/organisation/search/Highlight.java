package vn.hoithi.organisation.search;

import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks in a name the words somebody searched for, without regard to accents. */
public final class Highlight {

    private Highlight() {
    }

    /**
     * A stretch of a name.
     *
     * @param text the letters as they are
     * @param hit  they were searched for
     */
    public record Segment(String text, boolean hit) {
    }

    /** The name in stretches; joined they give the name again. */
    public static List<Segment> of(String name, String typed) {
        var hits = hits(name, typed);
        var segments = new ArrayList<Segment>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || hits[i] != hits[start]) {
                segments.add(new Segment(name.substring(start, i), hits[start]));
                start = i;
            }
        }
        return segments;
    }

    private static boolean[] hits(String name, String typed) {
        var bare = bare(name);
        var hits = new boolean[name.length()];
        for (var word : Vietnamese.fold(typed).split(" ")) {
            for (int at = word.isEmpty() ? -1 : bare.indexOf(word); at >= 0; at = bare.indexOf(word, at + 1)) {
                Arrays.fill(hits, at, at + word.length(), true);
            }
        }
        for (int i = 1; i + 1 < hits.length; i++) { // one mark over neighbouring words
            hits[i] = hits[i] || bare.charAt(i) == ' ' && hits[i - 1] && hits[i + 1];
        }
        return hits;
    }

    /** Folded letter by letter, so that places stay the same as in the name. */
    private static String bare(String name) {
        var bare = new StringBuilder();
        for (char letter : name.toCharArray()) {
            var folded = Vietnamese.fold(String.valueOf(letter));
            bare.append(folded.length() == 1 ? folded.charAt(0) : ' ');
        }
        return bare.toString();
    }
}
