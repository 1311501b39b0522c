package vn.hoithi.roster;

import vn.hoithi.account.Phone;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.PersonChecks;
import vn.hoithi.organisation.Unit;
import vn.hoithi.roster.Roster.Entry;
import vn.hoithi.roster.Roster.Line;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads people out of a sheet: who each row is, and what is wrong with it. What only the database knows is added by {@link RosterReader}. */
final class RosterSheet {

    /** A year alone, or the last or first part of a whole date. */
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4})|([0-9]{4})-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M} .,'’()-]");
    private static final int LISTED = 5;
    private final XlsxGrid grid;
    private final UnitNames units;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Integer> seen = new HashMap<>();

    private RosterSheet(XlsxGrid grid, UnitNames units) {
        this.grid = grid;
        this.units = units;
    }

    /** The columns, by their titles in the header row (the first is the template's), whatever language the reader uses. */
    enum Column {
        NAME(true, "Họ và tên", "Họ tên"), YEAR(true, "Năm sinh", "Ngày sinh", "Ngày tháng năm sinh"), ROLE(true, "Vai trò"),
        PHONE(false, "Số điện thoại", "Điện thoại", "SĐT"), UNIT(false, "Đơn vị");

        final String title;
        private final boolean needed;
        private final List<String> titles;

        Column(boolean needed, String... titles) {
            this.title = titles[0];
            this.needed = needed;
            this.titles = Arrays.stream(titles).map(Vietnamese::fold).toList();
        }

        static Optional<Column> of(String title) {
            return Arrays.stream(values()).filter(c -> c.titles.contains(Vietnamese.fold(title))).findFirst();
        }
    }

    static Roster read(byte[] content, UnitNames units) {
        try {
            return new RosterSheet(XlsxReader.read(content), units).read();
        } catch (XlsxGrid.Unreadable unreadable) {
            return new Roster(List.of(), List.of(Finding.whole(unreadable.key())), List.of());
        }
    }

    private Roster read() {
        errors.addAll(Finding.of(grid));
        if (!grid.rows().isEmpty()) {
            header(grid.rows().getFirst());
        }
        if (errors.isEmpty() && grid.rows().size() < 2) {
            errors.add(Finding.whole("roster.empty"));
        }
        if (errors.isEmpty()) {
            grid.rows().stream().skip(1).forEach(this::row);
        }
        return new Roster(lines, errors, warnings);
    }

    private void header(XlsxGrid.Row row) {
        row.cells().forEach((place, title) -> {
            var column = Column.of(title);
            if (column.isEmpty()) {
                warnings.add(new Finding(row.number(), title, "import.unknownColumn", List.of()));
            } else if (places.putIfAbsent(column.get(), place) != null) {
                error(row, column.get(), "import.twiceColumn");
            }
        });
        Arrays.stream(Column.values()).filter(c -> c.needed && !places.containsKey(c)).forEach(c -> error(row, c, "import.noColumn"));
    }

    private void row(XlsxGrid.Row row) {
        var before = errors.size();
        var name = name(row);
        var year = year(row);
        var role = role(row);
        var phone = phone(row);
        var unit = unit(row);
        var entry = errors.size() == before ? new Entry(row.number(), name, year, role, phone, unit) : null;
        if (entry != null) {
            twin(row, entry);
        }
        lines.add(new Line(row.number(), name, cell(row, Column.YEAR), role == null ? cell(row, Column.ROLE) : "member." + role, phone == null ? cell(row, Column.PHONE) : Phone.display(phone),
                unit == null ? cell(row, Column.UNIT) : units.told(unit), entry, false));
    }

    private String name(XlsxGrid.Row row) {
        var name = cell(row, Column.NAME);
        var problem = PersonChecks.nameProblem(name);
        if (!problem.isEmpty()) {
            error(row, Column.NAME, problem);
        } else if (Vietnamese.oldEncoding(name)) {
            warn(row, Column.NAME, "import.encoding");
        } else if (RosterTemplate.isExample(name)) {
            warn(row, Column.NAME, "roster.example");
        } else if (STRANGE.matcher(name).find()) {
            warn(row, Column.NAME, "roster.strange");
        }
        return name;
    }

    private int year(XlsxGrid.Row row) {
        var date = YEAR.matcher(cell(row, Column.YEAR));
        var year = !date.matches() ? "" : date.group(1) != null ? date.group(1) : date.group(2) != null ? date.group(2) : date.group(3);
        if (PersonChecks.goodYear(year)) {
            return Integer.parseInt(year);
        }
        error(row, Column.YEAR, cell(row, Column.YEAR).isEmpty() ? "import.blank" : "person.birthYear.wrong");
        return 0;
    }

    private MemberRole role(XlsxGrid.Row row) {
        var typed = cell(row, Column.ROLE);
        return switch (Vietnamese.fold(typed)) {
            case "can bo", "can bo cong doan" -> MemberRole.OFFICER;
            case "doan vien", "doan vien cong doan" -> MemberRole.MEMBER;
            case "nguoi lao dong" -> MemberRole.WORKER;
            default -> {
                error(row, Column.ROLE, typed.isEmpty() ? "import.blank" : "roster.role", typed);
                yield null;
            }
        };
    }

    private String phone(XlsxGrid.Row row) {
        var typed = cell(row, Column.PHONE);
        if (typed.isEmpty()) {
            return null;
        }
        var problem = Phone.problem(typed);
        if (!problem.isEmpty()) {
            error(row, Column.PHONE, problem);
            return null;
        }
        if (typed.replaceAll("\\D", "").length() == 9) {
            warn(row, Column.PHONE, "roster.zero");
        }
        var phone = Phone.parse(typed).orElseThrow();
        var first = seen.putIfAbsent(phone, row.number());
        if (first != null) {
            error(row, Column.PHONE, "roster.phoneTwice", Integer.toString(first));
        }
        return phone;
    }

    private Unit unit(XlsxGrid.Row row) {
        var typed = cell(row, Column.UNIT);
        var found = units.find(typed);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            var near = units.near(typed);
            error(row, Column.UNIT, near.isEmpty() ? "roster.unit.none" : "roster.unit.near", typed, String.join("; ", near));
        } else {
            error(row, Column.UNIT, "roster.unit.twice", typed, Integer.toString(found.size()), found.stream().limit(LISTED).map(units::told).reduce((a, b) -> a + "; " + b).orElse(""));
        }
        return null;
    }

    private void twin(XlsxGrid.Row row, Entry entry) {
        var first = seen.putIfAbsent(RosterReader.key(entry.unit().id(), Vietnamese.byGivenName(entry.name()), entry.birthYear()), row.number());
        if (first != null) {
            warn(row, Column.NAME, "roster.twinRow", Integer.toString(first));
        }
    }

    private String cell(XlsxGrid.Row row, Column column) {
        return row.cell(places.get(column));
    }

    private void error(XlsxGrid.Row row, Column column, String key, String... arguments) {
        errors.add(new Finding(row.number(), column.title, key, List.of(arguments)));
    }

    private void warn(XlsxGrid.Row row, Column column, String key, String... arguments) {
        warnings.add(new Finding(row.number(), column.title, key, List.of(arguments)));
    }
}
