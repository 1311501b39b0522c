package vn.hoithi.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet of a workbook as people see it.
 *
 * @param name    on its tab
 * @param hidden  it has no tab people see
 * @param rows    rows that hold something, top first
 * @param merged  references of merged areas, e.g. A1:B2
 * @param tooMany there are more rows than {@link XlsxReader#ROWS} and its headings; the rest was not read
 * @param tooFull there are more cells, with or without content, than {@link XlsxReader#CELLS} in all sheets so far; the rest was not read
 * @param tooWide something stands right of column {@link XlsxReader#COLUMNS}; it was not read
 */
public record XlsxGrid(String name, boolean hidden, List<Row> rows, List<String> merged, boolean tooMany, boolean tooFull, boolean tooWide) {

    /**
     * A row.
     *
     * @param number   on the sheet
     * @param hidden   nobody sees it: filtered, or hidden by hand
     * @param cells    what is shown, by column (0 is A); lines of a text are kept apart
     * @param values   what is behind it where it is no text: "n" and a number, "d" and a day, "t" an hour, "e" an error
     * @param formulas columns whose value was calculated
     */
    public record Row(int number, boolean hidden, Map<Integer, String> cells, Map<Integer, String> values, List<Integer> formulas) {

        /** What stands in the column, on one line; "" when nothing does or the column ({@code null}) is not on the sheet. */
        public String cell(Integer column) {
            var text = column == null ? "" : cells.getOrDefault(column, "");
            return text.indexOf('\n') < 0 ? text : text.replaceAll("\n+", " ");
        }

        /** The number in the column, if it is one and no day. */
        public Optional<BigDecimal> number(Integer column) {
            return value(column, 'n').map(BigDecimal::new);
        }

        /** The day in the column. */
        public Optional<LocalDate> day(Integer column) {
            return value(column, 'd').map(LocalDate::parse);
        }

        /** The column holds an error such as #N/A. */
        public boolean failed(Integer column) {
            return value(column, 'e').isPresent();
        }

        private Optional<String> value(Integer column, char kind) {
            var value = column == null ? "" : values.getOrDefault(column, "");
            return value.isEmpty() || value.charAt(0) != kind ? Optional.empty() : Optional.of(value.substring(1));
        }
    }

    /** Not a workbook we read; {@code key} says why in words. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        /** The message key. */
        public String key() {
            return key;
        }
    }
}
