package vn.hoithi.study.importer;

import java.util.ArrayList;
import java.util.List;
import vn.hoithi.text.Vietnamese;

/** Makes lines of a text: repairs what copying and scanning leave behind and joins lines that were broken in mid-sentence. */
final class TextLines {

    private TextLines() {
    }

    /** Plain text: whatever Markdown is in it is a remnant, not meant. */
    static List<Line> ofText(String text) {
        var lines = new ArrayList<Line>();
        var blank = true;
        for (var raw : text.split("\\R|\\u2028|\\u2029", -1)) {
            var line = Vietnamese.line(raw);
            var mark = mark(line);
            var words = Vietnamese.line(line.substring(mark > 0 ? mark : 0).replaceAll("(?i)<br ?/?>", " ").replaceAll("(?<!\\\\)(\\*{2,}|_{2,})", "")
                    .replaceAll("\\\\(\\p{Punct})", "$1").replaceAll("\\\\$", ""));
            if (words.isEmpty() || rule(line)) {
                blank = true;
                continue;
            }
            add(lines, new Line(mark, blank, false, Line.escape(words)));
            blank = false;
        }
        return lines;
    }

    /** Markdown read for its structure. */
    static List<Line> ofMarkdown(String markdown) {
        var lines = new ArrayList<Line>();
        var blank = true;
        for (var raw : markdown.split("\\R", -1)) {
            var line = Vietnamese.line(raw);
            if (line.isEmpty() || rule(line)) {
                blank = true;
                continue;
            }
            var mark = mark(line);
            var words = line.substring(mark > 0 ? mark : 0).strip().replaceAll("\\\\$", "");
            add(lines, new Line(mark, blank, line.startsWith("|"), words));
            blank = false;
        }
        return lines;
    }

    private static void add(List<Line> lines, Line next) {
        var last = lines.isEmpty() ? null : lines.getLast();
        if (last != null && broken(last, next)) {
            lines.set(lines.size() - 1, new Line(0, last.blankAbove(), false, last.text() + " " + next.text()));
        } else {
            lines.add(next);
        }
    }

    /** A sentence goes on: no end before the break, a small letter (and no point such as "a)") after it. */
    private static boolean broken(Line last, Line next) {
        return !next.blankAbove() && last.mark() == 0 && next.mark() == 0 && !last.verbatim() && !next.verbatim()
                && !last.text().matches(".*[.;:!?…]$") && Character.isLowerCase(next.text().charAt(0)) && !next.text().matches("^\\p{L}\\d?\\).*");
    }

    private static boolean rule(String line) {
        return line.matches("[-_*= ]{3,}");
    }

    private static int mark(String line) {
        var hashes = 0;
        while (hashes < line.length() && line.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes >= 1 && hashes <= 6 && hashes < line.length() && line.charAt(hashes) == ' ' ? hashes : 0;
    }
}
