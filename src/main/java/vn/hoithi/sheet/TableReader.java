package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes the rows of a list from its sheet: which say something, which are passed over, and what stands in the way. */
final class TableReader<F extends Enum<F> & Field> {

    private static final Set<String> COUNTING = Set.of("stt", "tt", "so tt", "so thu tu");
    private final XlsxGrid grid;
    private final Headings<F> headings;
    private final String sheet;
    private final XlsxLimits limits;
    private final List<Area> areas;
    private final Map<F, List<Integer>> places;
    private final List<XlsxGrid.Row> rows = new ArrayList<>();
    private final Map<Integer, Map<Integer, String>> filled = new HashMap<>();
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /** @param sheet its name, where it must be told from others */
    TableReader(XlsxGrid grid, Headings<F> headings, Class<F> kind, String sheet, XlsxLimits limits) {
        this.grid = grid;
        this.headings = headings;
        this.sheet = sheet;
        this.limits = limits;
        this.places = headings.places(kind);
        this.areas = grid.merged().stream().flatMap(m -> Area.of(m).stream()).filter(a -> a.bottom() > headings.last()).toList();
    }

    /** @param last last row to read, 0 for all; @param hidden rows nobody sees too */
    Table<F> read(int last, boolean hidden) {
        limits();
        columns();
        var unseen = 0;
        for (var row : grid.rows()) {
            if (row.number() > headings.last() && (last == 0 || row.number() <= last)) {
                if (row.hidden() && !hidden) {
                    unseen++;
                } else if (speaks(row)) {
                    rows.add(row);
                    cells(row);
                }
            }
        }
        if (unseen > 0) {
            notes.add(new Finding(sheet, 0, "", "import.hiddenRows", List.of(Integer.toString(unseen))));
        }
        areas.forEach(this::area);
        if (rows.size() > limits.rows() || grid.tooMany()) {
            error(0, "", limits.tooMany());
        }
        return new Table<>(sheet, headings, places, rows, filled, errors, notes);
    }

    private void limits() {
        if (grid.tooFull()) {
            error(0, "", "import.tooFull");
        }
        if (grid.tooWide()) {
            notes.add(new Finding(sheet, 0, "", "import.tooWide", List.of(Area.letters(XlsxReader.COLUMNS - 1))));
        }
    }

    private void columns() {
        places.forEach((field, columns) -> {
            if (columns.size() > 1 && !oneHeading(columns)) {
                error(headings.row(), field.title(), "import.twiceColumn", columns.stream().map(Area::letters).collect(Collectors.joining(", ")));
            }
        });
        headings.titles().forEach((column, title) -> {
            if (!headings.fields().containsKey(column) && !countsLines(column, title)) {
                notes.add(new Finding(sheet, headings.row(), title, "import.unknownColumn", List.of()));
            }
        });
    }

    /** Nobody misses a column that only numbers the lines: by its heading, or because each number follows the one above it. */
    private boolean countsLines(int column, String title) {
        if (COUNTING.contains(Field.bare(title))) {
            return true;
        }
        var last = 0;
        for (var row : grid.rows()) {
            var text = row.number() > headings.last() ? row.cell(column) : "";
            if (!text.isEmpty() && !text.equals(Integer.toString(++last))) {
                return false;
            }
        }
        return last > 1;
    }

    /** A broad heading stands over all of them. */
    private boolean oneHeading(List<Integer> columns) {
        return grid.merged().stream().flatMap(m -> Area.of(m).stream()).anyMatch(a -> a.top() == headings.row() && columns.stream().allMatch(c -> a.holds(headings.row(), c)));
    }

    /** Something stands in a column that is read, and it is no line between the rows. */
    private boolean speaks(XlsxGrid.Row row) {
        if (headings.fields().keySet().stream().noneMatch(c -> row.cells().containsKey(c) || row.formulas().contains(c))) {
            note(row, "import.nothingRead");
            return false;
        }
        if (row.cells().size() == 1 && areas.stream().anyMatch(a -> a.right() > a.left() && a.holds(row.number(), row.cells().keySet().iterator().next()))) {
            note(row, "import.lineBetween");
            return false;
        }
        if (again(row)) {
            note(row, "import.headingAgain");
            return false;
        }
        return true;
    }

    /** The headings printed once more, or the numbers of the columns below them. */
    private boolean again(XlsxGrid.Row row) {
        var same = row.cells().entrySet().stream().filter(c -> c.getValue().equals(headings.titles().get(c.getKey()))).count();
        if (same > 1 && same == row.cells().size()) {
            return true;
        }
        if (!rows.isEmpty()) {
            return false;
        }
        var texts = row.cells().values().stream().map(t -> t.replaceAll("[()\\[\\]]", "")).toList();
        return texts.size() > 2 && (counts(texts, '1') || counts(texts, 'A') && !headings.fields().isEmpty() && headings.row() > 0 && row.number() == headings.last() + 1);
    }

    private static boolean counts(List<String> texts, char from) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(from == '1' ? Integer.toString(i + 1) : Character.toString(from + i))) {
                return false;
            }
        }
        return true;
    }

    private void cells(XlsxGrid.Row row) {
        headings.fields().forEach((column, field) -> {
            if (row.formulas().contains(column)) {
                error(row.number(), field.title(), "import.formula");
            }
            if (row.failed(column)) {
                error(row.number(), field.title(), "import.failed", row.cell(column));
            }
        });
    }

    /** A merged area that reaches down says the same of all its rows; one that reaches across columns that are read says nobody knows what. */
    private void area(Area area) {
        var first = rows.stream().filter(r -> r.number() == area.top()).findFirst().orElse(null);
        var across = headings.fields().keySet().stream().filter(c -> c >= area.left() && c <= area.right()).toList();
        if (across.isEmpty() || rows.stream().noneMatch(r -> r.number() >= area.top() && r.number() <= area.bottom())) {
            return;
        }
        if (across.size() > 1) {
            error(Math.max(area.top(), headings.last() + 1), headings.fields().get(across.getFirst()).title(), "import.merged", area.reference());
            return;
        }
        var text = first == null ? "" : first.cell(area.left());
        if (area.bottom() > area.top() && !text.isEmpty()) {
            for (int row = area.top() + 1; row <= Math.min(area.bottom(), area.top() + XlsxReader.ROWS); row++) {
                filled.computeIfAbsent(row, r -> new TreeMap<>()).put(across.getFirst(), text);
            }
            notes.add(new Finding(sheet, area.top(), Objects.requireNonNull(headings.fields().get(across.getFirst())).title(), "import.mergedDown", List.of(area.reference(), text)));
        }
    }

    private void note(XlsxGrid.Row row, String key) {
        if (headings.fields().isEmpty()) {
            return;
        }
        notes.add(new Finding(sheet, row.number(), "", key, List.of()));
    }

    private void error(int row, String column, String key, String... arguments) {
        errors.add(new Finding(sheet, row, column, key, List.of(arguments)));
    }
}
