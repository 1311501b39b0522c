package vn.hoithi.document.word;

import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads paragraphs and tables, in whatever they are wrapped. */
final class BlockReader {

    private static final int MOST_SPAN = 60;
    private final Xml xml;
    private final FileContext context;
    private final Fields fields = new Fields();
    private List<Run> held = List.of();

    BlockReader(Xml xml, FileContext context) {
        this.xml = xml;
        this.context = context;
    }

    FileContext context() {
        return context;
    }

    Fields fields() {
        return fields;
    }

    /** Adds what stands in the element the reader is at. */
    void blocks(List<Piece> into) throws IOException, XMLStreamException {
        var outer = held;
        held = List.of();
        xml.each(name -> block(name, into));
        if (!held.isEmpty()) {
            into.add(new Paragraph(0, false, "", held));
        }
        held = outer;
    }

    private void block(String name, List<Piece> into) throws IOException, XMLStreamException {
        switch (name) {
            case "p" -> paragraph(into);
            case "tbl" -> table(into);
            case "ins", "moveTo" -> {
                context.change();
                blocks(into);
            }
            case "sdt", "sdtContent", "customXml", "smartTag" -> blocks(into);
            case "AlternateContent" -> alternate(inner -> block(inner, into));
            case "altChunk" -> {
                into.add(new Omitted(Kind.EMBEDDED, ""));
                xml.skip();
            }
            case "del", "moveFrom" -> {
                context.change();
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    /** The newest way something is written; the older ones say the same again. */
    void alternate(Xml.Taker taker) throws IOException, XMLStreamException {
        var taken = new boolean[1];
        xml.each(way -> {
            if (taken[0]) {
                xml.skip();
            } else {
                taken[0] = true;
                xml.each(taker);
            }
        });
    }

    private void paragraph(List<Piece> into) throws IOException, XMLStreamException {
        var written = new ParagraphReader(xml, this).read();
        if (written.goesOn()) {
            held = joined(held, written.runs());
            into.addAll(written.beside());
            return;
        }
        var style = written.style();
        if (context.styles().contents(style)) {
            into.add(new Omitted(Kind.CONTENTS, ""));
            return;
        }
        var list = written.list().isEmpty() ? context.styles().numbering(style) : written.list();
        var depth = written.list().isEmpty() || written.depth() < 0 ? context.styles().depth(style) : written.depth();
        var number = list.isEmpty() || list.equals("0") ? "" : context.numbering().next(list, written.depth() >= 0 ? written.depth() : depth, style);
        var heading = written.outline() < 0 ? context.styles().heading(style) : written.outline() < 9 ? written.outline() + 1 : 0;
        into.add(new Paragraph(heading, context.styles().title(style), number, joined(held, written.runs())));
        held = List.of();
        into.addAll(written.beside());
    }

    private static List<Run> joined(List<Run> one, List<Run> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private void table(List<Piece> into) throws IOException, XMLStreamException {
        var rows = new ArrayList<List<List<Piece>>>();
        xml.each(name -> row(name, rows));
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add(List.of());
            }
        });
        if (width > 0) {
            into.add(new Table(rows));
        }
    }

    private void row(String name, List<List<List<Piece>>> rows) throws IOException, XMLStreamException {
        switch (name) {
            case "tr" -> {
                var cells = new ArrayList<List<Piece>>();
                var gone = new boolean[1];
                xml.each(inner -> cell(inner, cells, gone));
                if (!gone[0]) {
                    rows.add(cells);
                }
            }
            case "sdt", "sdtContent", "customXml", "ins" -> xml.each(inner -> row(inner, rows));
            default -> xml.skip();
        }
    }

    private void cell(String name, List<List<Piece>> cells, boolean[] gone) throws IOException, XMLStreamException {
        switch (name) {
            case "trPr" -> xml.each(property -> {
                gone[0] |= property.equals("del");
                empty(cells, property.equals("gridBefore") ? xml.number("val", 0) : 0);
                xml.skip();
            });
            case "tc" -> {
                var words = new ArrayList<Piece>();
                var shape = new int[] {1, 0};
                xml.each(inner -> inCell(inner, words, shape));
                if (shape[1] == 0) {
                    cells.add(words);
                    empty(cells, shape[0] - 1);
                }
            }
            case "sdt", "sdtContent", "customXml" -> xml.each(inner -> cell(inner, cells, gone));
            default -> xml.skip();
        }
    }

    private void inCell(String name, List<Piece> words, int[] shape) throws IOException, XMLStreamException {
        if (!name.equals("tcPr")) {
            block(name, words);
            return;
        }
        xml.each(property -> {
            shape[0] = property.equals("gridSpan") ? xml.number("val", 1) : shape[0];
            shape[1] = property.equals("cellDel") ? 1 : shape[1];
            xml.skip();
        });
    }

    private static void empty(List<List<Piece>> cells, int count) {
        for (int i = 0; i < Math.min(count, MOST_SPAN); i++) {
            cells.add(List.of());
        }
    }
}
