package vn.hoithi.sheet;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects the cells of one sheet from its XML: numbers as they are displayed, every text NFC on one line. */
final class XlsxHandler extends DefaultHandler {

    private static final int REPORTED = 50;
    private final SharedStrings strings;
    private final StylesTable styles;
    private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi"));
    private final List<XlsxGrid.Row> rows = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, String> cells = new TreeMap<>();
    private List<Integer> numbers = new ArrayList<>();
    private boolean collecting;
    private boolean tooMany;
    private boolean tooWide;
    private int row;
    private int column;
    private String reference = "";
    private String type = "";
    private int style;

    /** @param styles null when the workbook has none */
    XlsxHandler(SharedStrings strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /** Stops the parser at the limit. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    XlsxGrid grid() {
        return new XlsxGrid(rows, formulas, merged, tooMany, tooWide);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> note(formulas, reference);
            case "v", "t" -> collecting = true;
            case "mergeCell" -> note(merged, attributes.getValue("ref"));
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (collecting && value.length() < 40_000) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
            }
        }
    }

    private void startRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new TreeMap<>();
        numbers = new ArrayList<>();
    }

    private void startCell(Attributes attributes) {
        reference = attributes.getValue("r") == null ? "" : attributes.getValue("r");
        column = reference.isEmpty() ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        value.setLength(0);
    }

    private void endCell() {
        var shown = Vietnamese.line(shown(value.toString()));
        if (shown.isEmpty()) {
            return;
        }
        if (column < 0 || column >= XlsxReader.COLUMNS) { // ZZZZZZ1 is so far right that the library counts below zero
            tooWide = true;
            return;
        }
        cells.put(column, shown);
        if (type.equals("n")) {
            numbers.add(column);
        }
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() > XlsxReader.ROWS) { // the header is one of them
            tooMany = true;
            throw new Enough();
        }
        rows.add(new XlsxGrid.Row(row, cells, numbers));
    }

    private String shown(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "n" -> number(raw.strip());
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            default -> raw;
        };
    }

    private String number(String raw) {
        var look = styles != null && style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        var format = look == null || look.getDataFormatString() == null ? "General" : look.getDataFormatString();
        return formatter.formatRawCellContents(Double.parseDouble(raw), look == null ? 0 : look.getDataFormat(), format);
    }

    private static void note(List<String> list, String reference) {
        if (reference != null && list.size() < REPORTED) {
            list.add(reference);
        }
    }
}
