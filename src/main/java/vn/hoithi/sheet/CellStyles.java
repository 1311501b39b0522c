package vn.hoithi.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the cells of a workbook show their numbers, from the XML of its styles: of all it says about looks, the number formats alone. */
final class CellStyles extends DefaultHandler {

    private static final String GENERAL = "General";
    private static final DateFormat WHOLE_DAY = new DateFormat(true, true, true, false, false, false, false);
    /** Formats a file names by number only. Dates that Excel keeps for other languages are dates here too. */
    private static final Map<Integer, String> BUILT_IN = builtIn();
    private final boolean from1904;
    private final Map<Integer, String> codes = new HashMap<>(BUILT_IN);
    private final List<Integer> styles = new ArrayList<>();
    private final Map<String, Optional<DateFormat>> dates = new HashMap<>();
    private boolean ofCells;

    /** @param from1904 the workbook counts its days from 1904 */
    CellStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A number as it is read: how it is shown, and what it is (see {@link XlsxGrid.Row}). */
    record Reading(String shown, String value) {
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> {
                if (attributes.getValue("numFmtId") != null && attributes.getValue("formatCode") != null) {
                    codes.put(Integer.parseInt(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    styles.add(attributes.getValue("numFmtId") == null ? 0 : Integer.parseInt(attributes.getValue("numFmtId")));
                }
            }
            default -> {
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        ofCells &= !local.equals("cellXfs");
    }

    /** The number of a cell in the style; what is no number is shown as it stands. */
    Reading read(String raw, int style) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException text) {
            return new Reading(raw, "");
        }
        if (!Double.isFinite(number)) {
            return new Reading(raw, "");
        }
        var code = format(style).orElse(GENERAL);
        var date = dates.computeIfAbsent(code, DateFormat::of);
        var moment = date.isEmpty() ? Optional.<LocalDateTime>empty() : DateFormat.moment(number, from1904);
        if (moment.isPresent()) {
            return new Reading(date.get().shown(moment.get(), number), date.get().dated() ? "d" + moment.get().toLocalDate() : "t");
        }
        var exact = new BigDecimal(Double.toString(number));
        return new Reading(date.isPresent() ? NumberFormat.plain(exact) : NumberFormat.shown(exact, code), "n" + NumberFormat.bare(exact));
    }

    /** A day written out (2025-07-01T07:30:00), as some programs do instead of a number. */
    Reading day(String raw, int style) {
        try {
            var moment = raw.length() > 10 ? LocalDateTime.parse(raw.replaceAll("(\\.\\d+)?Z?$", "")) : LocalDate.parse(raw).atStartOfDay();
            var date = format(style).flatMap(code -> dates.computeIfAbsent(code, DateFormat::of)).orElse(WHOLE_DAY);
            return new Reading(date.shown(moment, 0), date.dated() ? "d" + moment.toLocalDate() : "t");
        } catch (DateTimeParseException text) {
            return new Reading(XlsxHandler.kept(raw), "");
        }
    }

    private Optional<String> format(int style) {
        return style < 0 || style >= styles.size() ? Optional.empty() : Optional.ofNullable(codes.get(styles.get(style)));
    }

    private static Map<Integer, String> builtIn() {
        var codes = new HashMap<Integer, String>();
        var numbers = List.of(GENERAL, "0", "0.00", "#,##0", "#,##0.00");
        for (int i = 0; i < numbers.size(); i++) {
            codes.put(i, numbers.get(i));
        }
        codes.putAll(Map.of(9, "0%", 10, "0.00%", 14, "d/m/yyyy", 15, "d-mmm-yy", 16, "d-mmm", 17, "mmm-yy", 18, "h:mm AM/PM", 19, "h:mm:ss AM/PM", 20, "h:mm", 21, "h:mm:ss"));
        codes.putAll(Map.of(22, "d/m/yyyy h:mm", 37, "#,##0;(#,##0)", 38, "#,##0;(#,##0)", 39, "#,##0.00;(#,##0.00)", 40, "#,##0.00;(#,##0.00)", 45, "mm:ss", 46, "[h]:mm:ss", 47, "mm:ss.0"));
        codes.putAll(Map.of(41, "#,##0", 42, "#,##0", 43, "#,##0.00", 44, "#,##0.00"));
        for (int id = 27; id <= 58; id = id == 36 ? 50 : id + 1) {
            codes.put(id, "d/m/yyyy");
        }
        return Map.copyOf(codes);
    }
}
