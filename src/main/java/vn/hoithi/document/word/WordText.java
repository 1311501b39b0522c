package vn.hoithi.document.word;

import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.office.Parts;
import vn.hoithi.office.TooLarge;
import vn.hoithi.office.Xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a Word file says, piece by piece, and what of it is named instead of taken. */
public record WordText(List<Piece> pieces) {

    /** Reads a file; {@link TooLarge} when it unpacks to far too much, another IOException when it is damaged or no Word file. */
    public static WordText read(byte[] file) throws IOException {
        try (var parts = new Parts(file)) {
            var main = parts.links("").stream().filter(l -> l.type().equals("officeDocument")).map(Parts.Link::target).findFirst().orElse("word/document.xml");
            var body = parts.part(main).orElseThrow(() -> new IOException("no document"));
            var links = parts.links(main);
            var context = context(parts, links);
            var pieces = new ArrayList<Piece>();
            Xml.root(body, xml -> root -> xml.each(name -> new BlockReader(xml, context).blocks(pieces)));
            outside(parts, links, context, pieces);
            return new WordText(pieces);
        } catch (IllegalArgumentException damaged) { // names of parts that are no paths
            throw new IOException("damaged", damaged);
        }
    }

    /** The file says of itself that it is a Word file; nothing is unpacked but its list of parts. */
    public static boolean isOne(byte[] file) {
        try (var parts = new Parts(file)) {
            return parts.links("").stream().anyMatch(l -> l.type().equals("officeDocument") && l.target().startsWith("word/"));
        } catch (IOException | IllegalArgumentException other) {
            return false;
        }
    }

    private static FileContext context(Parts parts, List<Parts.Link> links) throws IOException {
        var styles = only(parts, links, "styles");
        var numbering = only(parts, links, "numbering");
        var context = new FileContext(styles == null ? new Styles() : Styles.of(styles), numbering == null ? Numbering.none() : new Numbering(NumberingPart.of(numbering)), addresses(links));
        for (var kind : List.of("footnote", "endnote")) {
            var notes = only(parts, links, kind + "s");
            if (notes != null) {
                Xml.root(notes, xml -> root -> xml.each(name -> {
                    var id = kind + xml.value("id");
                    var words = new ArrayList<Piece>();
                    new BlockReader(xml, context).blocks(words);
                    context.notes().put(id, words);
                }));
            }
        }
        return context;
    }

    private static byte[] only(Parts parts, List<Parts.Link> links, String type) throws IOException {
        var found = links.stream().filter(l -> l.type().equals(type) && !l.outside()).findFirst();
        return found.isEmpty() ? null : parts.part(found.get().target()).orElse(null);
    }

    private static Map<String, String> addresses(List<Parts.Link> links) {
        var addresses = new HashMap<String, String>();
        links.stream().filter(l -> l.type().equals("hyperlink")).forEach(l -> addresses.put(l.id(), l.target()));
        return addresses;
    }

    /** What stands beside the text: the words at the head and foot of the pages, remarks, tracked changes. */
    private static void outside(Parts parts, List<Parts.Link> links, FileContext context, List<Piece> pieces) throws IOException {
        for (var link : links) {
            if (link.type().equals("header") || link.type().equals("footer")) {
                var words = new ArrayList<Piece>();
                var part = parts.part(link.target());
                if (part.isPresent()) {
                    Xml.root(part.get(), xml -> root -> new BlockReader(xml, context).blocks(words));
                }
                var said = new Omitted(Kind.HEADER, Words.of(words));
                if (said.detail().replaceAll("(?i)trang|page|[\\P{L}]", "").length() > 1 && !pieces.contains(said)) {
                    pieces.add(said);
                }
            }
        }
        var comments = comments(parts, links);
        if (comments > 0) {
            pieces.add(new Omitted(Kind.COMMENT, "" + comments));
        }
        if (context.changes() > 0) {
            pieces.add(new Omitted(Kind.CHANGE, "" + context.changes()));
        }
    }

    private static int comments(Parts parts, List<Parts.Link> links) throws IOException {
        var comments = only(parts, links, "comments");
        var count = new int[1];
        if (comments != null) {
            Xml.root(comments, xml -> root -> xml.each(name -> {
                count[0]++;
                xml.skip();
            }));
        }
        return count[0];
    }
}
