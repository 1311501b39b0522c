package vn.hoithi.sheet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/**
 * A workbook as it was read.
 *
 * @param sheets in their order, hidden ones too; at most {@link XlsxReader#SHEETS}
 * @param more   how many more there are; nothing of them was read
 */
@Serdeable
public record XlsxBook(@Nullable List<XlsxGrid> sheets, int more) {

    /** JSON leaves out what is empty. */
    public XlsxBook {
        sheets = sheets == null ? List.of() : sheets;
    }

    /** The sheets on which something stands. */
    public List<XlsxGrid> filled() {
        return sheets.stream().filter(s -> !s.rows().isEmpty() || s.tooFull()).toList();
    }
}
