package vn.hoithi.sheet;

import java.util.List;

/**
 * A workbook as it was read.
 *
 * @param sheets in their order, hidden ones too; at most {@link XlsxReader#SHEETS}
 * @param more   how many more there are; nothing of them was read
 */
public record XlsxBook(List<XlsxGrid> sheets, int more) {

    /** The sheets on which something stands. */
    public List<XlsxGrid> filled() {
        return sheets.stream().filter(s -> !s.rows().isEmpty() || s.tooFull()).toList();
    }
}
