package vn.hoithi.sheet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What somebody said about reading a workbook, kept beside what was read of it. Nothing said: it is read as it explains itself.
 *
 * @param tabs   by the sheet's place in the workbook, 0 first
 * @param hidden rows nobody sees are read too
 * @param whole  what holds for the whole list where a row says nothing, by name
 */
@Serdeable
public record SheetSettings(@Nullable Map<Integer, Tab> tabs, boolean hidden, @Nullable Map<String, String> whole) {

    /** Nothing was said. */
    public static final SheetSettings NONE = new SheetSettings(Map.of(), false, Map.of());
    private static final int ROW_DIGITS = 7;

    /** JSON leaves out what is empty. */
    public SheetSettings {
        tabs = tabs == null ? Map.of() : tabs;
        whole = whole == null ? Map.of() : whole;
    }

    /**
     * A sheet.
     *
     * @param read    it is read
     * @param heading row of its headings, 0 for none
     * @param last    last row read, 0 for all
     * @param columns name of a {@link Field} by column; a column that is missing is not read
     */
    @Serdeable
    public record Tab(boolean read, int heading, int last, @Nullable Map<Integer, String> columns) {

        /** JSON leaves out what is empty. */
        public Tab {
            columns = columns == null ? Map.of() : columns;
        }
    }

    /** What holds for the whole list under the name; "" when nothing does. */
    public String whole(String name) {
        return whole.getOrDefault(name, "");
    }

    /** The same with something else that holds for the whole list. */
    public SheetSettings with(String name, String value) {
        var more = new HashMap<>(whole);
        more.put(name, value);
        return new SheetSettings(tabs, hidden, more);
    }

    /**
     * As a form says it, see views/shared/columns.html. Columns that were shown for other headings mean nothing: they are found anew.
     *
     * @param said  the value of a field by its name, "" for none
     * @param names what may hold for the whole list
     */
    public static SheetSettings of(UnaryOperator<String> said, int sheets, Iterable<String> names) {
        var tabs = new TreeMap<Integer, Tab>();
        for (int at = 0; at < sheets; at++) {
            if (!said.apply("tab-" + at).isEmpty()) {
                tabs.put(at, tab(said, at));
            }
        }
        var whole = new TreeMap<String, String>();
        names.forEach(n -> whole.put(n, said.apply("whole-" + n)));
        return new SheetSettings(tabs, !said.apply("hidden").isEmpty(), whole);
    }

    private static Tab tab(UnaryOperator<String> said, int at) {
        var heading = said.apply("heading-" + at);
        var columns = new TreeMap<Integer, String>();
        for (int column = 0; column < XlsxReader.COLUMNS && heading.equals(said.apply("shown-" + at)); column++) {
            var field = said.apply("column-" + at + "-" + column);
            if (field.matches("[A-Z]{1,20}")) {
                columns.put(column, field);
            }
        }
        return new Tab(!said.apply("read-" + at).isEmpty(), number(heading), number(said.apply("last-" + at)), columns);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1," + ROW_DIGITS + "}") ? Integer.parseInt(digits) : 0;
    }
}
