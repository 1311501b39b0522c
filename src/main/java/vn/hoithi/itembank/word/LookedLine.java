package vn.hoithi.itembank.word;

import vn.hoithi.document.word.Look;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Run;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A line of words of which each sign keeps its look; what Word only draws (the number of a list) has none. */
record LookedLine(String text, List<Look> looks) {

    /** The lines of a paragraph, without empty ones. */
    static List<LookedLine> of(Paragraph paragraph) {
        var lines = new ArrayList<LookedLine>();
        var text = new StringBuilder();
        var looks = new ArrayList<Look>();
        add(text, looks, paragraph.number(), null);
        for (var run : paragraph.runs()) {
            var parts = run.text().split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    end(lines, text, looks);
                }
                add(text, looks, parts[i], run);
            }
        }
        end(lines, text, looks);
        return lines;
    }

    private static void add(StringBuilder text, List<Look> looks, String words, Run run) {
        text.append(words);
        for (var i = 0; i < words.length(); i++) {
            looks.add(run == null ? null : run.look());
        }
    }

    private static void end(List<LookedLine> lines, StringBuilder text, List<Look> looks) {
        if (!text.toString().isBlank()) {
            lines.add(new LookedLine(text.toString(), new ArrayList<>(looks)));
        }
        text.setLength(0);
        looks.clear();
    }

    /** The piece from one place to another. */
    LookedLine cut(int from, int to) {
        return new LookedLine(text.substring(from, to), looks.subList(from, to));
    }

    /** As it is stored: one line, NFC. */
    String words() {
        return Vietnamese.line(text);
    }

    /** More than half of the letters and digits that Word did not draw look so. */
    boolean mostly(Predicate<Look> so) {
        var all = 0;
        var found = 0;
        for (var i = 0; i < looks.size(); i++) {
            if (looks.get(i) != null && Character.isLetterOrDigit(text.charAt(i))) {
                all++;
                found += so.test(looks.get(i)) ? 1 : 0;
            }
        }
        return found * 2 > all;
    }
}
