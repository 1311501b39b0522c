package vn.hoithi.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the cells of one sheet from its XML: texts NFC, numbers by what they are. */
final class XlsxHandler extends DefaultHandler {

    private static final int REPORTED = 2000;
    private static final int LONGEST = 40_000;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final Budget budget;
    private final XlsxReader.Sink sink;
    private int rows;
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, String> cells = new TreeMap<>();
    private Map<Integer, String> values = new TreeMap<>();
    private List<Integer> formulas = new ArrayList<>();
    private boolean collecting;
    private boolean reading;
    private boolean tooMany;
    private boolean tooFull;
    private boolean tooWide;
    private int row;
    private boolean hidden;
    private int column;
    private boolean calculated;
    private String type = "";
    private int style;

    XlsxHandler(SharedTexts texts, CellStyles styles, Budget budget, XlsxReader.Sink sink) {
        this.texts = texts;
        this.styles = styles;
        this.budget = budget;
        this.sink = sink;
    }

    /** What all sheets of a workbook together may have. */
    static final class Budget {
        private final XlsxLimits limits;
        private int cells;
        private int signs;

        Budget(XlsxLimits limits) {
            this.limits = limits;
            this.cells = limits.cells();
            this.signs = limits.signs();
        }

        private boolean gone() {
            return --cells < 0 || signs < 0;
        }
    }

    /** Stops the parser at the limit. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Nothing more comes. */
    void end() {
        sink.end(merged, tooMany, tooFull, tooWide);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> {
                count();
                startRow(attributes);
            }
            case "c" -> {
                count();
                startCell(attributes);
            }
            case "f" -> calculated = true;
            case "v", "t" -> collecting = !reading;
            case "rPh" -> reading = true;
            case "mergeCell" -> {
                if (attributes.getValue("ref") != null && merged.size() < REPORTED) {
                    merged.add(attributes.getValue("ref"));
                }
            }
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (collecting && value.length() < LONGEST) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "rPh" -> reading = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
            }
        }
    }

    private void count() throws SAXException {
        if (budget.gone()) {
            tooFull = true;
            throw new Enough();
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        hidden = yes(attributes.getValue("hidden"));
        column = -1;
        cells = new TreeMap<>();
        values = new TreeMap<>();
        formulas = new ArrayList<>();
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        calculated = false;
        value.setLength(0);
    }

    private void endCell() {
        var read = value.isEmpty() ? new CellStyles.Reading("", "") : read(value.toString());
        if (read.shown().isEmpty() && !calculated) {
            return;
        }
        if (column >= XlsxReader.COLUMNS) {
            tooWide |= !read.shown().isEmpty();
            return;
        }
        budget.signs -= read.shown().length();
        if (!read.shown().isEmpty()) {
            cells.put(column, read.shown());
        }
        if (!read.value().isEmpty()) {
            values.put(column, read.value());
        }
        if (calculated) {
            formulas.add(column);
        }
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty() && formulas.isEmpty()) {
            return;
        }
        if (rows >= budget.limits.most()) {
            tooMany = true;
            throw new Enough();
        }
        rows++;
        sink.row(new XlsxGrid.Row(row, hidden, cells, values, formulas));
    }

    private CellStyles.Reading read(String raw) {
        return switch (type) {
            case "s" -> new CellStyles.Reading(texts.get(Integer.parseInt(raw.strip())), "");
            case "n" -> styles.read(raw.strip(), style);
            case "b" -> new CellStyles.Reading(yes(raw.strip()) ? "TRUE" : "FALSE", "");
            case "e" -> new CellStyles.Reading(kept(raw), "e");
            case "d" -> styles.day(raw.strip(), style);
            default -> new CellStyles.Reading(kept(raw), "");
        };
    }

    static boolean yes(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    /** "C7" gives 2; a place beyond every sheet gives a column nobody reads. */
    static int column(String reference) {
        var column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, XlsxReader.COLUMNS + 1);
        }
        return column - 1;
    }

    /** A text as it is kept: NFC, its lines apart, each without needless spaces; no empty ones. */
    static String kept(String raw) {
        var text = SharedTexts.unescaped(raw);
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return Vietnamese.line(text);
        }
        return String.join("\n", text.lines().map(Vietnamese::line).filter(l -> !l.isEmpty()).toList());
    }
}
