package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.sheet.Finding;

import java.util.List;

/**
 * What a file says by itself. The workbook it was read of is too large to be held beside the tree.
 *
 * @param columns what was found in it, null when it is no list
 */
record UnitList(@Nullable ColumnsPage columns, UnitSheet.Sheet sheet) {

    /** A file that cannot be read. */
    static UnitList refused(Finding why) {
        return new UnitList(null, new UnitSheet.Sheet(List.of(), List.of(why), List.of()));
    }

    /** Nothing can be mended by saying which sheet or columns are meant. */
    List<Finding> hopeless() {
        return columns != null && columns.sheets().size() > 1 ? List.of() : sheet.errors().stream().filter(f -> f.row() == 0).toList();
    }
}
