package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to say about a place of a sheet.
 *
 * @param row       row on the sheet; 0 is the file as a whole
 * @param column    title of the column; "" is the row as a whole
 * @param key       message key of the sentence
 * @param arguments its arguments
 */
public record Finding(int row, String column, String key, List<String> arguments) {

    /** What is wrong with a sheet before its rows are looked at: too large, formulas, merged cells. */
    public static List<Finding> of(XlsxGrid grid) {
        var found = new ArrayList<Finding>();
        if (grid.tooMany()) {
            found.add(whole("import.tooMany"));
        }
        if (grid.tooWide()) {
            found.add(whole("import.tooWide"));
        }
        grid.formulas().forEach(cell -> found.add(whole("import.formula", cell)));
        grid.merged().forEach(area -> found.add(whole("import.merged", area)));
        return found;
    }

    /** Said of the whole file. */
    public static Finding whole(String key, String... arguments) {
        return new Finding(0, "", key, List.of(arguments));
    }
}
