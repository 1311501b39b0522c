package vn.hoithi.document.word;

import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one run: words, signs, breaks, and whatever is drawn or noted there. */
final class RunReader {

    private final Xml xml;
    private final ParagraphReader paragraph;
    private final String link;
    private Look look;

    RunReader(Xml xml, ParagraphReader paragraph, String link) {
        this.xml = xml;
        this.paragraph = paragraph;
        this.link = link;
        this.look = paragraph.look();
    }

    void read() throws IOException, XMLStreamException {
        xml.each(this::take);
    }

    private void take(String name) throws IOException, XMLStreamException {
        switch (name) {
            case "rPr" -> xml.each(this::property);
            case "t" -> paragraph.add(xml.text(), look, link);
            case "instrText" -> paragraph.blocks().fields().instruction(xml.text());
            case "AlternateContent" -> paragraph.blocks().alternate(this::take);
            case "ruby", "rubyBase" -> xml.each(this::take);
            case "r" -> read();
            case "drawing", "pict", "object" -> drawing();
            case "footnoteReference", "endnoteReference" -> {
                note(name.replace("Reference", "") + xml.value("id"));
                xml.skip();
            }
            default -> {
                sign(name);
                xml.skip();
            }
        }
    }

    private void property(String name) throws XMLStreamException {
        look = name.equals("rStyle") ? paragraph.blocks().context().styles().look(xml.value("val"), look) : Look.change(name, xml).apply(look);
        xml.skip();
    }

    private void sign(String name) {
        switch (name) {
            case "tab", "ptab" -> paragraph.add("\t", look, link);
            case "br", "cr" -> paragraph.add("\n", look, link);
            case "noBreakHyphen" -> paragraph.add("-", look, link);
            case "softHyphen" -> paragraph.add("\u00AD", look, link); // text of before Unicode keeps its letter ư here
            case "fldChar" -> paragraph.blocks().fields().mark(xml.value("fldCharType"));
            case "sym" -> {
                var sign = SymbolFonts.sign(xml.value("font"), xml.value("char"));
                paragraph.add(sign.isEmpty() ? "□" : sign, look, link);
                if (sign.isEmpty()) {
                    paragraph.beside(new Omitted(Kind.SYMBOL, xml.value("font") + " " + xml.value("char")));
                }
            }
            default -> { }
        }
    }

    private void drawing() throws IOException, XMLStreamException {
        var drawn = new DrawingReader(xml, paragraph.blocks());
        xml.each(drawn::take);
        if (!look.hidden()) {
            paragraph.beside(drawn.pieces());
        }
    }

    /** The note's words follow the paragraph; a number says where they belong. */
    private void note(String id) {
        var words = paragraph.blocks().context().notes().get(id);
        if (words == null) {
            return;
        }
        var mark = "[" + paragraph.blocks().context().nextNote() + "]";
        paragraph.add(mark, look, link);
        var numbered = new ArrayList<Piece>();
        for (var piece : words) {
            numbered.add(numbered.isEmpty() && piece instanceof Paragraph p ? new Paragraph(0, false, mark + " ", p.runs()) : piece);
        }
        paragraph.beside(List.copyOf(numbered));
    }
}
