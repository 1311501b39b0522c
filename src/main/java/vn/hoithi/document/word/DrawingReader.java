package vn.hoithi.document.word;

import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is drawn: the words of its boxes are taken, pictures, charts and objects are named. */
final class DrawingReader {

    private final Xml xml;
    private final BlockReader blocks;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> named = new ArrayList<>();
    private String description = "";
    private String object = "";
    private boolean shape;

    DrawingReader(Xml xml, BlockReader blocks) {
        this.xml = xml;
        this.blocks = blocks;
    }

    void take(String name) throws IOException, XMLStreamException {
        switch (name) {
            case "docPr", "shape" -> {
                var said = xml.value("descr") + xml.value("alt");
                description = said.isBlank() ? xml.value("title").isBlank() ? description : xml.value("title") : said;
                xml.each(this::take);
            }
            case "txbxContent" -> blocks.blocks(pieces);
            case "pic", "imagedata" -> name(Kind.PICTURE);
            case "chart" -> name(Kind.CHART);
            case "relIds" -> name(Kind.DIAGRAM);
            case "OLEObject" -> {
                object = xml.value("ProgID");
                name(object.startsWith("Equation") ? Kind.EQUATION : Kind.OBJECT);
            }
            case "prstGeom" -> {
                shape |= !xml.value("prst").matches("(?i).*(line|connector|rect)\\w*");
                xml.skip();
            }
            case "AlternateContent" -> blocks.alternate(this::take);
            default -> xml.each(this::take);
        }
    }

    private void name(Kind kind) throws XMLStreamException {
        named.add(new Omitted(kind, kind == Kind.OBJECT ? object : description));
        xml.skip();
    }

    /** Boxes first, then what is named; the picture of an object is the object. */
    List<Piece> pieces() {
        if (!object.isEmpty()) {
            named.removeIf(p -> p instanceof Omitted o && o.kind() == Kind.PICTURE);
        }
        if (shape && pieces.isEmpty() && named.isEmpty()) {
            named.add(new Omitted(Kind.SHAPE, description));
        }
        var all = new ArrayList<>(pieces);
        all.addAll(named);
        return List.copyOf(all);
    }
}
