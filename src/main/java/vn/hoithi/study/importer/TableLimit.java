package vn.hoithi.study.importer;

import java.util.regex.Pattern;

/**
 * How many cells the tables of a Markdown text ask for. Each row gets as many as the head has, whatever it says itself: a thousand columns
 * and a thousand rows of one sign are 5 KB of text and a million cells. So they are counted before anything is made of them.
 */
public final class TableLimit {

    /** Cells all tables of a section or document may have together: 200 pages of wide tables. */
    public static final int MOST = 20_000;
    /** The line under a table's head, also within quotes and lists. */
    private static final Pattern RULE = Pattern.compile("[\\s>*+\\d.)]*[|:\\-][\\s|:\\-]*");

    private TableLimit() {
    }

    /** It asks for more than a page can show. */
    public static boolean exceeds(String markdown) {
        long cells = 0;
        var columns = 0;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            if (line.indexOf('-') >= 0 && line.indexOf('|') >= 0 && RULE.matcher(line).matches()) {
                columns = Math.max(columns, (int) line.chars().filter(c -> c == '|').count() + 1);
            } else if (line.isBlank()) {
                columns = 0;
            }
            cells += columns;
            if (cells > MOST) {
                return true;
            }
        }
        return false;
    }
}
