package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the headings of a sheet are and what they say.
 *
 * @param row    number of the row, 0 when there is none
 * @param last   number of their last row: headings may take two or three
 * @param titles what stands above each column
 * @param fields what each column is taken for
 */
public record Headings<F extends Enum<F> & Field>(int row, int last, Map<Integer, String> titles, Map<Integer, F> fields) {

    /** How far down they are looked for. */
    private static final int LOOKED = 40;
    private static final int TALLEST = 3;

    /** The row with most headings known, the first of several; at least two must be known, else there are none. */
    static <F extends Enum<F> & Field> Headings<F> find(XlsxGrid grid, Class<F> kind) {
        var best = new Headings<F>(0, 0, Map.of(), Map.of());
        for (var row : grid.rows().subList(0, Math.min(LOOKED, grid.rows().size()))) {
            var here = at(grid, row, kind);
            best = here.known() > Math.max(1, best.known()) ? here : best;
        }
        return best;
    }

    /** Those in the row with the number; 0 stands for a sheet without. */
    static <F extends Enum<F> & Field> Headings<F> at(XlsxGrid grid, int number, Class<F> kind) {
        return grid.rows().stream().filter(r -> r.number() == number).findFirst().map(r -> at(grid, r, kind)).orElseGet(() -> new Headings<F>(number, number, Map.of(), Map.of()));
    }

    /** The same place, with each column taken for what somebody says it is. */
    Headings<F> with(Map<Integer, F> said) {
        return new Headings<>(row, last, titles, said);
    }

    /** Different fields found. */
    private long known() {
        return fields.values().stream().distinct().count();
    }

    /** The columns of each field. */
    Map<F, List<Integer>> places(Class<F> kind) {
        var places = new EnumMap<F, List<Integer>>(kind);
        fields.forEach((column, field) -> places.computeIfAbsent(field, f -> new ArrayList<>()).add(column));
        return places;
    }

    private static <F extends Enum<F> & Field> Headings<F> at(XlsxGrid grid, XlsxGrid.Row row, Class<F> kind) {
        var areas = grid.merged().stream().flatMap(m -> Area.of(m).stream()).filter(a -> a.top() >= row.number() && a.top() < row.number() + TALLEST).toList();
        var last = last(grid, areas, row, kind);
        var fields = new TreeMap<Integer, F>();
        var titles = new TreeMap<Integer, String>();
        for (int column = 0; column < XlsxReader.COLUMNS; column++) {
            var levels = levels(grid, areas, row.number(), last, column);
            if (!levels.isEmpty()) {
                titles.put(column, String.join(" ", levels));
                var field = field(levels, kind);
                if (field != null) {
                    fields.put(column, field);
                }
            }
        }
        return new Headings<>(row.number(), last, titles, fields);
    }

    /** Headings reach down as far as one of them does, or one line further where a broad one has known ones below it. */
    private static <F extends Enum<F> & Field> int last(XlsxGrid grid, List<Area> areas, XlsxGrid.Row row, Class<F> kind) {
        var number = row.number();
        var tall = areas.stream().filter(a -> a.top() == number && row.cells().containsKey(a.left())).mapToInt(a -> Math.min(a.bottom(), number + TALLEST - 1)).max().orElse(number);
        if (tall > number || row.cells().size() < 2) {
            return row.cells().size() < 2 ? number : tall;
        }
        var broad = areas.stream().filter(a -> a.top() == number && a.right() > a.left()).toList();
        var below = grid.rows().stream().filter(r -> r.number() == number + 1).findFirst();
        var parts = below.isPresent() && broad.stream().anyMatch(a -> below.get().cells().keySet().stream()
                .anyMatch(c -> a.holds(number, c) && said(List.of(row.cell(a.left()) + " " + below.get().cell(c), below.get().cell(c)), kind) != null));
        return parts ? number + 1 : number;
    }

    /** What stands above a column from the upper line of the headings to the lower, merged ones over all their columns. */
    private static List<String> levels(XlsxGrid grid, List<Area> areas, int from, int to, int column) {
        var levels = new ArrayList<String>();
        for (var row : grid.rows()) {
            if (row.number() > to) {
                break;
            }
            if (row.number() >= from) {
                var left = areas.stream().filter(a -> a.top() == row.number() && a.holds(row.number(), column)).findFirst().map(Area::left).orElse(column);
                var text = row.cell(left);
                if (!text.isEmpty()) {
                    levels.add(text);
                }
            }
        }
        return levels;
    }

    /** The lowest line says most; where it says nothing known, with the one above it, then the one above it alone. */
    private static <F extends Enum<F> & Field> F field(List<String> levels, Class<F> kind) {
        var asked = new ArrayList<String>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            asked.add(levels.get(i));
            if (i > 0) {
                asked.add(levels.get(i - 1) + " " + levels.get(i));
            }
        }
        return said(asked, kind);
    }

    private static <F extends Enum<F> & Field> F said(List<String> headings, Class<F> kind) {
        return headings.stream().map(Field::bare).flatMap(h -> Arrays.stream(kind.getEnumConstants()).filter(f -> f.called(h))).findFirst().orElse(null);
    }
}
