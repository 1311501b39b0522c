package vn.hoithi.sheet;

import java.util.List;

/**
 * Something to say about a place of a workbook.
 *
 * @param sheet     name of the sheet where several are read, else ""
 * @param row       row on the sheet; 0 is the sheet or the file as a whole
 * @param column    title of the column; "" is the row as a whole
 * @param key       message key of the sentence
 * @param arguments its arguments
 */
public record Finding(String sheet, int row, String column, String key, List<String> arguments) {

    /** Said of a place of the only sheet. */
    public Finding(int row, String column, String key, List<String> arguments) {
        this("", row, column, key, arguments);
    }

    /** Said of the whole file. */
    public static Finding whole(String key, String... arguments) {
        return new Finding(0, "", key, List.of(arguments));
    }
}
