package vn.hoithi.sheet;

import java.util.List;
import java.util.Map;

/**
 * The first sheet of a workbook as people see it.
 *
 * @param rows     rows that hold something, top first
 * @param formulas references of cells with a formula, e.g. B7
 * @param merged   references of merged areas, e.g. A1:B2
 * @param tooMany  there are more rows than {@link XlsxReader#ROWS}; the rest was not read
 * @param tooWide  something stands right of column {@link XlsxReader#COLUMNS}
 */
public record XlsxGrid(List<Row> rows, List<String> formulas, List<String> merged, boolean tooMany, boolean tooWide) {

    /** A row: its number on the sheet, its cells by column (0 is A), and the columns whose cell is a number. */
    public record Row(int number, Map<Integer, String> cells, List<Integer> numbers) {

        /** What stands in the column; "" when nothing does or the column ({@code null}) is not on the sheet. */
        public String cell(Integer column) {
            return column == null ? "" : cells.getOrDefault(column, "");
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
