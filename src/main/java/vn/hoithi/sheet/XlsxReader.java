package vn.hoithi.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hoithi.office.Parts;
import vn.hoithi.office.TooLarge;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads an xlsx row by row from its parts, so that a hostile or huge file costs no more than its limits. A library for workbooks has tables of
 * texts and styles made for writing, and starts a machinery that takes longer than the file.
 */
public final class XlsxReader {

    /** Rows a sheet may have, besides its headings. */
    public static final int ROWS = 5000;
    /** Columns that are read. */
    public static final int COLUMNS = 40;
    /** Cells a workbook may have, empty ones that only have a colour too. */
    public static final int CELLS = 300_000;
    /** Sheets that are read. */
    public static final int SHEETS = 20;
    private static final int PACKED = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

    private static final SAXParserFactory XML = SAXParserFactory.newDefaultNSInstance();

    static {
        try {
            XML.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XML.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); // so no entities
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private XlsxReader() {
    }

    /** The workbook; {@link XlsxGrid.Unreadable} says why a file is none. */
    public static XlsxBook read(byte[] content) throws XlsxGrid.Unreadable {
        var whole = new Whole();
        var more = read(content, XlsxLimits.USUAL, whole);
        return new XlsxBook(whole.sheets(), more);
    }

    /** Gives the workbook to somebody, sheet by sheet and row by row; and how many sheets there are of which nothing was read. */
    static int read(byte[] content, XlsxLimits limits, Sink sink) throws XlsxGrid.Unreadable {
        refuseOthers(content);
        try (var parts = new Parts(content, limits.unpacked())) {
            return read(parts, limits, sink);
        } catch (XlsxGrid.Unreadable told) {
            throw told;
        } catch (TooLarge much) {
            throw new XlsxGrid.Unreadable(limits.tooHeavy());
        } catch (Exception damaged) { // a broken or hostile file may fail anywhere
            throw new XlsxGrid.Unreadable("import.damaged");
        }
    }

    private static int read(Parts parts, XlsxLimits limits, Sink sink) throws IOException, SAXException, ParserConfigurationException, XlsxGrid.Unreadable {
        var book = parts.links("").stream().filter(l -> l.type().equals("officeDocument")).findFirst().orElseThrow(() -> new XlsxGrid.Unreadable("import.notXlsx")).target();
        var links = parts.links(book);
        var index = new BookIndex();
        parse(parts, book, index);
        if (index.tabs().isEmpty()) {
            throw new XlsxGrid.Unreadable("import.notXlsx");
        }
        var texts = new SharedTexts();
        parse(parts, target(links, l -> l.type().equals("sharedStrings")), texts);
        var styles = new CellStyles(index.from1904());
        parse(parts, target(links, l -> l.type().equals("styles")), styles);
        var budget = new XlsxHandler.Budget(limits);
        var read = index.tabs().subList(0, Math.min(SHEETS, index.tabs().size()));
        for (var tab : read) {
            sink.sheet(tab.name(), tab.hidden());
            var handler = new XlsxHandler(texts, styles, budget, sink);
            try {
                parse(parts, target(links, l -> l.id().equals(tab.relation())), handler);
            } catch (XlsxHandler.Enough stopped) {
                // past the limit nothing more is read
            }
            handler.end();
        }
        return index.tabs().size() - read.size();
    }

    /** The name of the part a link leads to; "" when the file does without. */
    private static String target(List<Parts.Link> links, Predicate<Parts.Link> which) {
        return links.stream().filter(which).findFirst().map(Parts.Link::target).orElse("");
    }

    private static void parse(Parts parts, String name, ContentHandler handler) throws IOException, SAXException, ParserConfigurationException {
        var part = parts.open(name);
        if (part.isPresent()) {
            try (var in = part.get()) {
                var xml = XML.newSAXParser().getXMLReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(in));
            }
        }
    }

    private static void refuseOthers(byte[] content) throws XlsxGrid.Unreadable {
        var start = content.length < 4 ? 0 : (content[0] & 0xFF) << 24 | (content[1] & 0xFF) << 16 | (content[2] & 0xFF) << 8 | content[3] & 0xFF;
        if (start == OLE) {
            throw new XlsxGrid.Unreadable("import.oldXls");
        }
        if (start != PACKED) {
            throw new XlsxGrid.Unreadable("import.notXlsx");
        }
    }

    /** Takes a workbook as it is read, so that a long one is never held as a whole. */
    interface Sink {

        /** A sheet begins. */
        void sheet(String name, boolean hidden);

        /** A row of it, top first. */
        void row(XlsxGrid.Row row);

        /** It ends; the flags are those of {@link XlsxGrid}. */
        void end(List<String> merged, boolean tooMany, boolean tooFull, boolean tooWide);
    }

    /** Keeps all of it. */
    static final class Whole implements Sink {

        private final List<XlsxGrid> sheets = new ArrayList<>();
        private List<XlsxGrid.Row> rows;
        private String name;
        private boolean hidden;

        @Override
        public void sheet(String tab, boolean unseen) {
            name = tab;
            hidden = unseen;
            rows = new ArrayList<>();
        }

        @Override
        public void row(XlsxGrid.Row row) {
            rows.add(row);
        }

        @Override
        public void end(List<String> merged, boolean tooMany, boolean tooFull, boolean tooWide) {
            sheets.add(new XlsxGrid(name, hidden, rows, merged, tooMany, tooFull, tooWide));
        }

        List<XlsxGrid> sheets() {
            return sheets;
        }
    }

    /** The sheets of a workbook and how it counts days, from its own XML. */
    private static final class BookIndex extends DefaultHandler {

        private final List<Tab> tabs = new ArrayList<>();
        private boolean from1904;

        /** A sheet: its name, whether people see its tab, and the relation its XML is found by. */
        record Tab(String name, boolean hidden, String relation) {
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "workbookPr" -> from1904 = XlsxHandler.yes(attributes.getValue("date1904"));
                case "sheet" -> tabs.add(new Tab(XlsxHandler.kept(attributes.getValue("name")), !"visible".equals(attributes.getValue("state")) && attributes.getValue("state") != null, relation(attributes)));
                default -> {
                }
            }
        }

        List<Tab> tabs() {
            return tabs;
        }

        boolean from1904() {
            return from1904;
        }

        /** Its name space differs with the kind of the file; its name does not. */
        private static String relation(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }
}
