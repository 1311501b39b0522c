package vn.hoithi.study.importer;

import vn.hoithi.document.word.Piece;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.document.word.Run;
import vn.hoithi.document.word.WordText;
import vn.hoithi.text.Tcvn3;
import vn.hoithi.text.Vietnamese;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of a Word file. What is no words keeps its place: as a line in brackets, or beside the lines. */
final class WordLines {

    private final boolean tcvn3;
    private final boolean fonts;
    private final List<Line> lines = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private String title = "";
    private boolean blank = true;

    private WordLines(boolean tcvn3, boolean fonts) {
        this.tcvn3 = tcvn3;
        this.fonts = fonts;
    }

    /** Something named that stands before a line. */
    record Aside(int before, Piece.Kind kind, String detail) {
    }

    /**
     * A file as lines.
     *
     * @param title the file's own, by its style; may be empty
     * @param raw   all words as they are in the file
     */
    record Made(List<Line> lines, List<Aside> asides, String title, String raw) {
    }

    /** @param tcvn3 the words are in TCVN3: all of them, or where the file names fonts of that kind those */
    static Made of(byte[] content, boolean tcvn3) throws IOException {
        var pieces = WordText.read(content).pieces();
        var made = new WordLines(tcvn3, tcvn3 && OldFonts.in(pieces));
        made.pieces(pieces);
        return new Made(made.lines, made.asides, made.title, made.raw.toString());
    }

    private void pieces(List<Piece> pieces) {
        for (var piece : pieces) {
            switch (piece) {
                case Paragraph paragraph -> paragraph(paragraph);
                case Table table -> table(table);
                case Omitted omitted -> omitted(omitted);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        var number = Line.escape(paragraph.number());
        for (var part : words(paragraph).split("\n")) {
            var words = Vietnamese.line(part);
            if (words.isEmpty()) {
                blank = true;
                continue;
            }
            if (paragraph.title()) {
                title = title.isEmpty() ? Line.plain(words) : title + " " + Line.plain(words);
                lines.add(new Line(0, blank, false, "**" + words + "**"));
            } else {
                lines.add(new Line(Math.min(paragraph.heading(), 6), blank, false, number + words));
            }
            number = "";
            blank = false;
        }
    }

    /** Markdown that says exactly the words, with their links; a line break is {@code \n}. */
    private String words(Paragraph paragraph) {
        var words = new StringBuilder();
        for (var run : paragraph.runs()) {
            var said = said(run);
            raw.append(said);
            var text = Line.escape(said);
            words.append(run.link().isEmpty() || text.isBlank() || text.contains("\n") ? text : "[" + text + "](<" + run.link() + ">)");
        }
        raw.append('\n');
        return words.toString();
    }

    private String said(Run run) {
        if (!tcvn3 || fonts && !run.look().tcvn3()) {
            return run.text();
        }
        var converted = Tcvn3.toUnicode(run.text());
        return run.look().tcvn3() && run.look().font().endsWith("H") ? converted.toUpperCase(java.util.Locale.ROOT) : converted; // that font draws capitals
    }

    private void omitted(Omitted omitted) {
        asides.add(new Aside(lines.size(), omitted.kind(), omitted.detail()));
        var stand = standIn(omitted);
        if (!stand.isEmpty()) {
            lines.add(new Line(0, true, false, stand));
            blank = true;
        }
    }

    /** What readers find in place of something that is no words. */
    private static String standIn(Omitted omitted) {
        var name = switch (omitted.kind()) {
            case PICTURE -> "Hình";
            case CHART -> "Biểu đồ";
            case DIAGRAM -> "Sơ đồ";
            case OBJECT -> "Tệp đính kèm";
            default -> "";
        };
        var detail = omitted.kind() == Piece.Kind.OBJECT ? "" : Vietnamese.line(omitted.detail());
        return name.isEmpty() ? "" : Line.escape("[" + name + (detail.isEmpty() ? "" : ": " + detail) + "]");
    }

    private void table(Table table) {
        if (Layout.isOne(table)) {
            for (var row : table.rows()) {
                for (var cell : row) {
                    blank = true;
                    pieces(cell);
                }
            }
            blank = true;
            return;
        }
        var first = true;
        for (var row : table.rows()) {
            lines.add(new Line(0, first, true, "| " + String.join(" | ", row.stream().map(this::cell).toList()) + " |"));
            if (first) {
                lines.add(new Line(0, false, true, "|" + " --- |".repeat(row.size())));
            }
            first = false;
        }
        blank = true;
    }

    /** The paragraphs of a cell on one line, apart by breaks. */
    private String cell(List<Piece> pieces) {
        var parts = new ArrayList<String>();
        for (var piece : pieces) {
            switch (piece) {
                case Paragraph paragraph -> {
                    var number = Line.escape(paragraph.number());
                    for (var part : words(paragraph).split("\n")) {
                        var words = Vietnamese.line(part);
                        parts.add(words.isEmpty() ? "" : number + words);
                        number = words.isEmpty() ? number : "";
                    }
                }
                case Table table -> table.rows().forEach(row -> row.forEach(cell -> parts.add(cell(cell))));
                case Omitted omitted -> {
                    asides.add(new Aside(lines.size(), omitted.kind(), omitted.detail()));
                    parts.add(standIn(omitted));
                }
            }
        }
        return String.join("<br>", parts.stream().filter(p -> !p.isEmpty()).toList());
    }
}
