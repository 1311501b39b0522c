package vn.hoithi.document.word;

import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one paragraph: its words as they look when all changes are accepted, and what stands beside them (boxes, notes, pictures). */
final class ParagraphReader {

    private final Xml xml;
    private final BlockReader blocks;
    private final List<Run> runs = new ArrayList<>();
    private final List<Piece> beside = new ArrayList<>();
    private String style = "";
    private String list = "";
    private int depth = -1;
    private int outline = -1;
    private boolean goesOn;
    private boolean hid;

    ParagraphReader(Xml xml, BlockReader blocks) {
        this.xml = xml;
        this.blocks = blocks;
    }

    /**
     * A paragraph as it is written.
     *
     * @param list    number of its list, "" when only its style may say
     * @param depth   in the list, -1 when not said
     * @param outline level, -1 when not said, 9 for none
     * @param goesOn  its end was deleted: the next one goes on with it
     */
    record Written(String style, String list, int depth, int outline, boolean goesOn, List<Run> runs, List<Piece> beside) {
    }

    Written read() throws IOException, XMLStreamException {
        xml.each(name -> inline(name, ""));
        if (hid) {
            beside.add(new Omitted(Kind.HIDDEN, ""));
        }
        return new Written(style, list, depth, outline, goesOn, List.copyOf(runs), List.copyOf(beside));
    }

    private void inline(String name, String link) throws IOException, XMLStreamException {
        switch (name) {
            case "pPr" -> xml.each(this::property);
            case "r" -> new RunReader(xml, this, link).read();
            case "hyperlink" -> {
                var to = address(xml.value("id").isEmpty() ? "" : blocks.context().address(xml.value("id")));
                xml.each(inner -> inline(inner, to));
            }
            case "ins", "moveTo" -> {
                blocks.context().change();
                xml.each(inner -> inline(inner, link));
            }
            case "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo" -> xml.each(inner -> inline(inner, link));
            case "AlternateContent" -> blocks.alternate(inner -> inline(inner, link));
            case "oMath", "oMathPara" -> equation(link);
            case "del", "moveFrom" -> {
                blocks.context().change();
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void property(String name) throws IOException, XMLStreamException {
        switch (name) {
            case "pStyle" -> style = xml.value("val");
            case "outlineLvl" -> outline = xml.number("val", 9);
            case "numPr" -> {
                xml.each(inner -> {
                    list = inner.equals("numId") ? xml.value("val") : list;
                    depth = inner.equals("ilvl") ? xml.number("val", -1) : depth;
                    xml.skip();
                });
                return;
            }
            case "rPr" -> {
                xml.each(inner -> {
                    goesOn |= inner.equals("del") || inner.equals("moveFrom");
                    xml.skip();
                });
                return;
            }
            default -> { }
        }
        xml.skip();
    }

    /** Only links a page may have; others are named. */
    String address(String target) {
        var to = target.strip();
        if (to.isEmpty() || to.toLowerCase(Locale.ROOT).matches("(https?://|mailto:)[^\\s<>]+")) {
            return to;
        }
        if (!to.startsWith("#")) {
            beside.add(new Omitted(Kind.LINK, to));
        }
        return "";
    }

    private void equation(String link) throws IOException, XMLStreamException {
        beside.add(new Omitted(Kind.EQUATION, ""));
        xml.each(name -> mathematics(name, link));
    }

    private void mathematics(String name, String link) throws IOException, XMLStreamException {
        if (name.equals("t")) {
            add(xml.text(), Look.PLAIN, link);
        } else {
            xml.each(inner -> mathematics(inner, link));
        }
    }

    /** Words in a look; what Word does not print is only named. */
    void add(String text, Look look, String link) {
        if (text.isEmpty() || blocks.fields().hidden()) {
            return;
        }
        if (look.hidden()) {
            hid |= !text.isBlank();
            return;
        }
        var to = link.isEmpty() ? address(blocks.fields().link()) : link;
        var last = runs.isEmpty() ? null : runs.getLast();
        var shown = look.capitals() ? text.toUpperCase(Locale.ROOT) : text;
        if (last != null && last.look().equals(look) && last.link().equals(to)) {
            runs.set(runs.size() - 1, new Run(last.text() + shown, look, to));
        } else {
            runs.add(new Run(shown, look, to));
        }
    }

    Look look() {
        return blocks.context().styles().look(style, Look.PLAIN);
    }

    BlockReader blocks() {
        return blocks;
    }

    void beside(Piece piece) {
        beside.add(piece);
    }

    void beside(List<Piece> pieces) {
        beside.addAll(pieces);
    }
}
