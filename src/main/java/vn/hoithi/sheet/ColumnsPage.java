package vn.hoithi.sheet;

import vn.hoithi.web.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * What was found in a workbook, to be looked at and changed: views/shared/columns.html. Its fields are read by {@link SheetSettings#of}.
 *
 * @param sheets all on which something stands
 * @param hidden rows nobody sees are read
 * @param unseen how many there are in the sheets that are read, "" for none
 */
public record ColumnsPage(List<Sheet> sheets, boolean hidden, String unseen) {

    private static final int SAMPLE = 40;

    /** A sheet; {@code heading} is "" when no headings were found, {@code last} when all rows are read; {@code open}: its columns need a look. */
    public record Sheet(String at, String name, String rows, boolean hidden, boolean read, boolean open, String heading, String last, List<Column> columns) {
    }

    /** A column: what stands above it and in its first row, and what it is taken for. */
    public record Column(String name, String letters, String title, String sample, List<Option> choices) {
    }

    /** The page of what was found. */
    public static <F extends Enum<F> & Field> ColumnsPage of(Tables<F> tables, SheetSettings settings) {
        var unseen = tables.tabs().stream().filter(t -> t.table() != null).mapToLong(Tables.Tab::unseen).sum();
        return new ColumnsPage(tables.tabs().stream().map(t -> sheet(t, tables.kind())).toList(), settings.hidden(), unseen == 0 ? "" : Long.toString(unseen));
    }

    private static <F extends Enum<F> & Field> Sheet sheet(Tables.Tab<F> tab, Class<F> kind) {
        var headings = tab.headings();
        return new Sheet(Integer.toString(tab.at()), tab.grid().name(), Integer.toString(tab.size()), tab.grid().hidden(), tab.table() != null, tab.table() != null && (!tab.table().missing(kind).isEmpty() || tab.table().errors().stream().anyMatch(f -> f.row() <= headings.row())), headings.row() == 0 ? "" : Integer.toString(headings.row()),
                tab.last() == 0 ? "" : Integer.toString(tab.last()), columns(tab, kind));
    }

    private static <F extends Enum<F> & Field> List<Column> columns(Tables.Tab<F> tab, Class<F> kind) {
        var headings = tab.headings();
        var samples = new HashMap<Integer, String>();
        tab.grid().rows().stream().filter(r -> r.number() > headings.last()).forEach(r -> r.cells().keySet().forEach(c -> samples.computeIfAbsent(c, r::cell)));
        var columns = new ArrayList<Column>();
        for (int at = 0; at < XlsxReader.COLUMNS; at++) {
            var sample = samples.getOrDefault(at, "");
            var title = headings.titles().getOrDefault(at, "");
            if (!title.isEmpty() || !sample.isEmpty()) {
                columns.add(new Column("column-" + tab.at() + "-" + at, Area.letters(at), title, sample.length() > SAMPLE ? sample.substring(0, SAMPLE) + "…" : sample, choices(kind, headings.fields().get(at))));
            }
        }
        return columns;
    }

    private static <F extends Enum<F> & Field> List<Option> choices(Class<F> kind, F chosen) {
        return Arrays.stream(kind.getEnumConstants()).map(f -> new Option(f.name(), f.title(), f == chosen)).toList();
    }
}
