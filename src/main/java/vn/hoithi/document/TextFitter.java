package vn.hoithi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Fits a text into a box: as large as it goes, on as many lines as it takes, balanced, and never cut. A word wider than the box is
 * broken only when nothing else helps.
 */
public final class TextFitter {

    /** Line height as a multiple of the size: stacked marks such as "Ễ" need this much. */
    static final double LEADING = 1.28;
    private static final double STEP = 0.5;
    private static final double SMALLEST = 2;
    private final ToDoubleFunction<String> width;

    /** @param width how wide a text is at size 1 */
    public TextFitter(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /** Lines of a text at a size. */
    public record Fitted(List<String> lines, double size) {

        /** Points from the top of the first line to the foot of the last. */
        public double height() {
            return lines.size() * size * LEADING;
        }
    }

    /** @param most the size to begin with; below {@code least} words may be broken to keep it readable */
    public Fitted fit(String text, double boxWidth, double boxHeight, double most, double least) {
        for (double size = most; size > SMALLEST; size -= STEP) {
            var lines = wrap(text, boxWidth / size, size <= least);
            if (!lines.isEmpty() && lines.size() * size * LEADING <= boxHeight) {
                return new Fitted(balanced(text, boxWidth / size, lines), size);
            }
        }
        return new Fitted(wrap(text, boxWidth / SMALLEST, true), SMALLEST);
    }

    /** The same number of lines, about equally long. */
    private List<String> balanced(String text, double room, List<String> lines) {
        var best = lines;
        for (double least = 0, most = room; lines.size() > 1 && most - least > room / 100; ) {
            var middle = (least + most) / 2;
            var tried = wrap(text, middle, false);
            var good = !tried.isEmpty() && tried.size() == lines.size();
            best = good ? tried : best;
            most = good ? middle : most;
            least = good ? least : middle;
        }
        return best;
    }

    /** Lines no wider than the room, in units of the size; none when a word is wider and may not be broken. */
    private List<String> wrap(String text, double room, boolean breaking) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width.applyAsDouble(longer) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (width.applyAsDouble(word) <= room) {
                line = word;
            } else if (breaking) {
                line = broken(word, room, lines);
            } else {
                return List.of();
            }
        }
        lines.add(line);
        return lines;
    }

    /** Adds full lines of a word that is too wide; gives what is left of it. */
    private String broken(String word, double room, List<String> lines) {
        var line = new StringBuilder();
        for (int sign : word.codePoints().toArray()) {
            if (!line.isEmpty() && width.applyAsDouble(line + Character.toString(sign)) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(sign);
        }
        return line.toString();
    }
}
