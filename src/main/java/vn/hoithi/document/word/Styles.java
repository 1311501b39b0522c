package vn.hoithi.document.word;

import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The styles of a file: what a paragraph or run is by its style, and by those it is based on. */
final class Styles {

    private static final int LONGEST_CHAIN = 12;
    private final Map<String, Style> styles = new HashMap<>();

    /** A style; null where it says nothing itself. */
    private static final class Style {
        private String name = "";
        private String base = "";
        private String numbering;
        private Integer depth;
        private Integer outline;
        private UnaryOperator<Look> look = UnaryOperator.identity();
    }

    static Styles of(byte[] part) throws IOException {
        var made = new Styles();
        Xml.root(part, xml -> root -> xml.each(name -> {
            if (name.equals("style")) {
                made.styles.put(xml.value("styleId"), style(xml));
            } else {
                xml.skip();
            }
        }));
        return made;
    }

    private static Style style(Xml xml) throws IOException, XMLStreamException {
        var style = new Style();
        xml.each(name -> {
            switch (name) {
                case "name" -> style.name = xml.value("val").toLowerCase().replace(" ", "");
                case "basedOn" -> style.base = xml.value("val");
                case "pPr" -> {
                    paragraph(style, xml);
                    return;
                }
                case "rPr" -> {
                    run(style, xml);
                    return;
                }
                default -> { }
            }
            xml.skip();
        });
        return style;
    }

    private static void paragraph(Style style, Xml xml) throws IOException, XMLStreamException {
        xml.each(name -> {
            switch (name) {
                case "numPr" -> {
                    xml.each(inner -> {
                        style.numbering = inner.equals("numId") ? xml.value("val") : style.numbering;
                        style.depth = inner.equals("ilvl") ? Integer.valueOf(xml.number("val", 0)) : style.depth;
                        xml.skip();
                    });
                    return;
                }
                case "outlineLvl" -> style.outline = xml.number("val", 9);
                default -> { }
            }
            xml.skip();
        });
    }

    private static void run(Style style, Xml xml) throws IOException, XMLStreamException {
        var changes = new ArrayList<UnaryOperator<Look>>();
        xml.each(name -> {
            changes.add(Look.change(name, xml));
            xml.skip();
        });
        style.look = look -> {
            var made = look;
            for (var change : changes) {
                made = change.apply(made);
            }
            return made;
        };
    }

    /** Level of the heading a style stands for, or 0. */
    int heading(String id) {
        return this.<Integer>first(id, s -> s.name.matches("heading[1-9]") ? Integer.valueOf(s.name.charAt(7) - '0')
                : s.outline != null && s.outline < 9 ? Integer.valueOf(s.outline + 1) : null, 0);
    }

    /** The style of a document's title. */
    boolean title(String id) {
        return styles.containsKey(id) && styles.get(id).name.equals("title");
    }

    /** The style of an entry in a table of contents that Word makes itself. */
    boolean contents(String id) {
        return first(id, s -> s.name.matches("toc[1-9]|contents[1-9]") ? true : null, false);
    }

    /** Number of the list a style belongs to, or "". */
    String numbering(String id) {
        return first(id, s -> s.numbering, "");
    }

    /** Depth in that list, or -1 when only the list itself says. */
    int depth(String id) {
        return first(id, s -> s.depth, -1);
    }

    /** The look with a style laid over it. */
    Look look(String id, Look under) {
        return look(id, under, LONGEST_CHAIN);
    }

    private Look look(String id, Look under, int left) {
        var style = styles.get(id);
        return style == null || left == 0 ? under : style.look.apply(look(style.base, under, left - 1));
    }

    private <T> T first(String id, Function<Style, T> of, T other) {
        var style = styles.get(id);
        for (int left = LONGEST_CHAIN; style != null && left > 0; left--) {
            var said = of.apply(style);
            if (said != null) {
                return said;
            }
            style = styles.get(style.base);
        }
        return other;
    }
}
