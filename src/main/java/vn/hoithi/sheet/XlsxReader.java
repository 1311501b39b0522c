package vn.hoithi.sheet;

import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
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
    /** Characters all cells of a workbook may have together; more would not be kept. */
    static final int SIGNS = 5_000_000;
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
        refuseOthers(content);
        try (var parts = new Parts(content)) {
            return read(parts);
        } catch (XlsxGrid.Unreadable told) {
            throw told;
        } catch (TooLarge much) {
            throw new XlsxGrid.Unreadable("import.tooHeavy");
        } catch (Exception damaged) { // a broken or hostile file may fail anywhere
            throw new XlsxGrid.Unreadable("import.damaged");
        }
    }

    private static XlsxBook read(Parts parts) throws IOException, SAXException, ParserConfigurationException, XlsxGrid.Unreadable {
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
        var budget = new XlsxHandler.Budget();
        var sheets = new ArrayList<XlsxGrid>();
        for (var tab : index.tabs().subList(0, Math.min(SHEETS, index.tabs().size()))) {
            var handler = new XlsxHandler(texts, styles, budget);
            try {
                parse(parts, target(links, l -> l.id().equals(tab.relation())), handler);
            } catch (XlsxHandler.Enough stopped) {
                // past the limit nothing more is read
            }
            sheets.add(handler.grid(tab.name(), tab.hidden()));
        }
        return new XlsxBook(sheets, index.tabs().size() - sheets.size());
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
}
