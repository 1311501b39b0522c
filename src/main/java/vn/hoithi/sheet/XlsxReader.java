package vn.hoithi.sheet;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import vn.hoithi.text.Packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the first sheet of an xlsx row by row, so that a hostile or huge file costs no more than its limits. */
public final class XlsxReader {

    /** Rows a file may have, besides the header. */
    public static final int ROWS = 5000;
    /** Columns a file may have. */
    public static final int COLUMNS = 30;
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    private static final long STRINGS_LIMIT = 12L << 20;
    private static final long OTHER_LIMIT = 2L << 20;
    private static final int PACKED = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(64L << 20); // no part of a file of 5,000 rows comes near it
    }

    private XlsxReader() {
    }

    /** The first sheet; {@link XlsxGrid.Unreadable} says why a file is none. */
    public static XlsxGrid read(byte[] content) throws XlsxGrid.Unreadable {
        refuseOthers(content);
        if (!Packed.fits(content)) {
            throw new XlsxGrid.Unreadable("import.tooHeavy");
        }
        try (var book = OPCPackage.open(new ByteArrayInputStream(content))) {
            refuseHeavy(book);
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new XlsxGrid.Unreadable("import.notXlsx");
            }
            var handler = new XlsxHandler(new ReadOnlySharedStringsTable(book, false), reader.getStylesTable());
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(sheet));
            } catch (XlsxHandler.Enough stopped) {
                // past the limit nothing more is read
            }
            return handler.grid();
        } catch (XlsxGrid.Unreadable told) {
            throw told;
        } catch (Exception damaged) { // POI has a dozen of its own for a broken or hostile file
            throw new XlsxGrid.Unreadable("import.damaged");
        }
    }

    /** All but the sheets, which are read as a stream, end up in memory several times their size. */
    private static void refuseHeavy(OPCPackage book) throws IOException, OpenXML4JException, XlsxGrid.Unreadable {
        for (var part : book.getParts()) {
            var limit = switch (part.getContentType()) {
                case SHEET -> Long.MAX_VALUE;
                case STRINGS -> STRINGS_LIMIT;
                default -> part.getContentType().contains("xml") ? OTHER_LIMIT : Long.MAX_VALUE;
            };
            if (Packed.size(part) > limit) {
                throw new XlsxGrid.Unreadable("import.tooHeavy");
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
