package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lists of a workbook: which sheets are read and what their columns are, found by their headings or as somebody said.
 *
 * @param kind what columns may be
 * @param tabs all sheets on which something stands
 * @param more sheets of which nothing was read: there are too many
 */
public record Tables<F extends Enum<F> & Field>(Class<F> kind, List<Tab<F>> tabs, int more) {

    /**
     * A sheet that is or could be read.
     *
     * @param at       its place in the workbook
     * @param grid     what stands on it
     * @param headings found or said
     * @param last     last row read, 0 for all
     * @param table    null when it is not read
     */
    public record Tab<F extends Enum<F> & Field>(int at, XlsxGrid grid, Headings<F> headings, int last, Table<F> table) {

        /** Rows below the headings, whatever they hold. */
        public int size() {
            return (int) grid.rows().stream().filter(r -> r.number() > headings.last()).count();
        }

        /** Of them those nobody sees. */
        public long unseen() {
            return grid.rows().stream().filter(r -> r.hidden() && r.number() > headings.last() && (last == 0 || r.number() <= last)).count();
        }
    }

    /** Finds the lists; what somebody said goes before what the sheets say themselves. */
    public static <F extends Enum<F> & Field> Tables<F> of(XlsxBook book, Class<F> kind, SheetSettings settings) {
        return of(book, kind, settings, XlsxLimits.USUAL);
    }

    /** The same with lists as long as the limits say. */
    public static <F extends Enum<F> & Field> Tables<F> of(XlsxBook book, Class<F> kind, SheetSettings settings, XlsxLimits limits) {
        var found = new TreeMap<Integer, Headings<F>>();
        for (int at = 0; at < book.sheets().size(); at++) {
            var grid = book.sheets().get(at);
            if (!grid.rows().isEmpty() || grid.tooFull()) {
                found.put(at, headings(grid, kind, settings.tabs().get(at)));
            }
        }
        var read = settings.tabs().isEmpty() ? first(book, found, kind) : found.keySet().stream().filter(at -> settings.tabs().containsKey(at) && settings.tabs().get(at).read()).toList();
        var tabs = new ArrayList<Tab<F>>();
        found.forEach((at, headings) -> {
            var grid = book.sheets().get(at);
            var last = settings.tabs().containsKey(at) ? settings.tabs().get(at).last() : 0;
            var table = read.contains(at) ? new TableReader<>(grid, headings, kind, read.size() > 1 ? grid.name() : "", limits).read(last, settings.hidden()) : null;
            tabs.add(new Tab<>(at, grid, headings, last, table));
        });
        return new Tables<>(kind, tabs, book.more());
    }

    /** The lists that are read. */
    public List<Table<F>> read() {
        return tabs.stream().filter(t -> t.table() != null).map(Tab::table).toList();
    }

    /** Sheets people see that are not read although they hold a list of the kind. */
    public List<Tab<F>> left() {
        return tabs.stream().filter(t -> t.table() == null && !t.grid().hidden() && t.headings().row() > 0).toList();
    }

    /** What is passed over, sheet by sheet. */
    public List<Finding> told() {
        var told = new ArrayList<Finding>();
        left().forEach(t -> told.add(Finding.whole("import.sheetLeft", t.grid().name(), Integer.toString(t.size()))));
        tabs.stream().filter(t -> t.table() == null && t.grid().hidden()).forEach(t -> told.add(Finding.whole("import.sheetHidden", t.grid().name())));
        if (more > 0) {
            told.add(Finding.whole("import.sheetsMore", Integer.toString(more)));
        }
        return told;
    }

    private static <F extends Enum<F> & Field> Headings<F> headings(XlsxGrid grid, Class<F> kind, SheetSettings.Tab said) {
        if (said == null) {
            return Headings.find(grid, kind);
        }
        var there = Headings.at(grid, said.heading(), kind);
        return said.columns().isEmpty() ? there : there.with(fields(said.columns(), kind));
    }

    private static <F extends Enum<F> & Field> Map<Integer, F> fields(Map<Integer, String> said, Class<F> kind) {
        var fields = new TreeMap<Integer, F>();
        said.forEach((column, name) -> Arrays.stream(kind.getEnumConstants()).filter(f -> f.name().equals(name)).findFirst().ifPresent(f -> fields.put(column, f)));
        return fields;
    }

    /** The first sheet people see that has all columns needed, else the first with headings, else the first. */
    private static <F extends Enum<F> & Field> List<Integer> first(XlsxBook book, Map<Integer, Headings<F>> found, Class<F> kind) {
        var seen = found.keySet().stream().filter(at -> !book.sheets().get(at).hidden()).toList();
        var needed = Arrays.stream(kind.getEnumConstants()).filter(Field::needed).toList();
        return seen.stream().filter(at -> found.get(at).fields().values().containsAll(needed)).findFirst()
                .or(() -> seen.stream().filter(at -> found.get(at).row() > 0).findFirst()).or(() -> seen.stream().findFirst()).stream().toList();
    }
}
