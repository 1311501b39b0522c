package vn.hoithi.document.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Draws the numbers and bullets of lists as Word does: several levels ("2.1."), words around them ("Điều 5."), starting anywhere, going on from list to list. */
final class Numbering {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private final NumberingPart part;
    private final Map<String, Integer[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Numbering(NumberingPart part) {
        this.part = part;
    }

    /** Nothing to draw. */
    static Numbering none() {
        return new Numbering(new NumberingPart());
    }

    /**
     * Counts a paragraph and gives what is drawn before it, with the space after it; "" for nothing.
     *
     * @param list  number of the list
     * @param depth level in it from 0; -1 when the style decides
     * @param style of the paragraph
     */
    String next(String list, int depth, String style) throws IOException {
        var at = depth >= 0 ? depth : part.depthOf(list, style);
        var level = part.level(list, at);
        if (level == null) {
            return "";
        }
        var counts = counters.computeIfAbsent(part.shape(list), k -> new Integer[NumberingPart.LEVELS]);
        if (begun.add(list)) {
            part.starts(list).forEach((l, start) -> counts[l] = start - 1);
        }
        for (int higher = 0; higher < at; higher++) {
            if (counts[higher] == null && level.text.contains("%" + (higher + 1)) && part.level(list, higher) != null) {
                counts[higher] = part.level(list, higher).start; // drawn, so counted
            }
        }
        counts[at] = counts[at] == null ? level.start : counts[at] + 1;
        for (int below = at + 1; below < counts.length; below++) {
            var restart = part.level(list, below) == null ? -1 : part.level(list, below).restart;
            counts[below] = restart == 0 || restart > 0 && at >= restart ? counts[below] : null;
        }
        return drawn(list, level, counts);
    }

    private String drawn(String list, NumberingPart.Level level, Integer[] counts) {
        var text = level.format.equals("bullet") ? level.text.isBlank() ? "" : level.text.strip().equals("+") ? "+" : "-" : PLACE.matcher(level.text).replaceAll(found -> {
            var at = found.group(1).charAt(0) - '1';
            var other = part.level(list, at);
            var count = counts[at] == null ? 1 : counts[at];
            return java.util.regex.Matcher.quoteReplacement(NumeralFormat.of(level.plain || other == null ? "decimal" : other.format, count));
        });
        return text.isBlank() ? "" : text.strip() + (level.joined ? "" : " ");
    }
}
