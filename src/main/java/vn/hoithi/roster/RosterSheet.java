package vn.hoithi.roster;

import vn.hoithi.account.Phone;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.registration.BirthYears;
import vn.hoithi.registration.PersonChecks;
import vn.hoithi.roster.Roster.Entry;
import vn.hoithi.roster.Roster.Fate;
import vn.hoithi.roster.Roster.Line;
import vn.hoithi.sheet.RowReader;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads people out of the lists of a workbook: who each row is, and what is wrong with it. What only the database knows is added by {@link RosterReader}. */
final class RosterSheet extends RowReader<RosterColumn> {

    /** The role of a whole list, as a form names it. */
    static final String ROLE = "role";
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M} .,'’()-]");
    private static final int LISTED = 5;
    private final SheetSettings settings;
    private final UnitNames units;
    private final BirthYears years;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private RosterSheet(SheetSettings settings, UnitNames units, BirthYears years) {
        this.settings = settings;
        this.units = units;
        this.years = years;
    }

    static Roster read(Tables<RosterColumn> tables, SheetSettings settings, UnitNames units, BirthYears years) {
        var sheet = new RosterSheet(settings, units, years);
        sheet.read(tables, "roster.empty");
        return new Roster(sheet.lines, sheet.errors, sheet.warnings);
    }

    @Override
    protected void columns() {
        if (!list.has(RosterColumn.NAME) && !list.has(RosterColumn.GIVEN)) {
            missing(RosterColumn.NAME, "import.noColumn");
        }
        if (!list.has(RosterColumn.YEAR)) {
            missing(RosterColumn.YEAR, "import.noColumn");
        }
        if (!list.has(RosterColumn.ROLE) && role(settings.whole(ROLE)) == null) {
            missing(RosterColumn.ROLE, "roster.noRoleColumn");
        }
    }

    @Override
    protected void row(XlsxGrid.Row row) {
        var before = errors.size();
        var name = name(row);
        var year = year(row);
        var role = roleOf(row);
        var phone = phone(row);
        var unit = unit(row);
        var whole = sound(row, before) && role != null && year > 0 && !name.isEmpty();
        var entry = whole ? new Entry(row.number(), name, Vietnamese.byGivenName(name), year, role, phone, unit) : null;
        if (entry != null) {
            twin(row, entry);
        }
        lines.add(new Line(list.sheet(), row.number(), name, cell(row, RosterColumn.YEAR), role == null ? cell(row, RosterColumn.ROLE) : "member." + role,
                phone == null ? cell(row, RosterColumn.PHONE) : Phone.display(phone), unit == null ? cell(row, RosterColumn.UNIT) : units.told(unit), entry, entry == null ? Fate.WRONG : Fate.NEW, null));
    }

    private String name(XlsxGrid.Row row) {
        var name = written(row);
        if (!list.has(RosterColumn.NAME) && !list.has(RosterColumn.GIVEN)) {
            return name;
        }
        var old = Vietnamese.oldEncoding(name); // its letters look like signs
        var problem = old && name.length() <= PersonChecks.LONGEST_NAME ? "" : PersonChecks.nameProblem(name);
        if (!problem.isEmpty()) {
            error(row, RosterColumn.NAME, problem);
        } else if (old) {
            warn(row, RosterColumn.NAME, "import.encoding");
        } else if (RosterTemplate.isExample(name)) {
            warn(row, RosterColumn.NAME, "roster.example");
        } else if (STRANGE.matcher(name).find()) {
            warn(row, RosterColumn.NAME, "roster.strange");
        }
        return name;
    }

    /** A name in one column or two; the given name may stand in both. */
    private String written(XlsxGrid.Row row) {
        var first = (cell(row, RosterColumn.NAME) + " " + cell(row, RosterColumn.FAMILY)).strip();
        var given = cell(row, RosterColumn.GIVEN);
        return given.isEmpty() || list.has(RosterColumn.NAME) && (" " + first).endsWith(" " + given) ? first : (first + " " + given).strip();
    }

    private int year(XlsxGrid.Row row) {
        var written = cell(row, RosterColumn.YEAR);
        var year = BirthYearCell.year(written);
        for (var column : list.columns(RosterColumn.YEAR)) {
            var day = row.day(column).orElseGet(() -> row.number(column).map(BirthYearCell::serial).orElse(null));
            if (day != null) {
                year = Integer.toString(day.getYear());
                if (row.day(column).isEmpty()) {
                    warn(row, RosterColumn.YEAR, "roster.serial", written, Format.of(Locale.of("vi")).date(day));
                }
            } else if (row.number(column).isPresent()) {
                year = row.number(column).get().toPlainString();
            }
        }
        if (years.good(year)) {
            return Integer.parseInt(year);
        }
        if (list.has(RosterColumn.YEAR)) {
            if (written.isEmpty()) {
                error(row, RosterColumn.YEAR, "import.blank");
            } else {
                error(row, RosterColumn.YEAR, "person.birthYear.wrong", years.earliest(), years.latest());
            }
        }
        return 0;
    }

    private MemberRole roleOf(XlsxGrid.Row row) {
        var own = cell(row, RosterColumn.ROLE);
        var role = role(own.isEmpty() ? settings.whole(ROLE) : own);
        if (role == null && list.has(RosterColumn.ROLE)) {
            error(row, RosterColumn.ROLE, own.isEmpty() ? "import.blank" : "roster.role", own);
        }
        return role;
    }

    /** The role somebody writes; null for none. */
    static MemberRole role(String typed) {
        return switch (Vietnamese.fold(typed)) {
            case "officer", "can bo", "can bo cong doan", "cbcd" -> MemberRole.OFFICER;
            case "member", "doan vien", "doan vien cong doan", "dvcd" -> MemberRole.MEMBER;
            case "worker", "nguoi lao dong", "nld" -> MemberRole.WORKER;
            default -> null;
        };
    }

    private String phone(XlsxGrid.Row row) {
        var typed = cell(row, RosterColumn.PHONE);
        if (typed.isEmpty()) {
            return null;
        }
        var problem = Phone.problem(typed);
        if (!problem.isEmpty()) {
            error(row, RosterColumn.PHONE, problem);
            return null;
        }
        if (typed.replaceAll("\\D", "").length() == 9) {
            warn(row, RosterColumn.PHONE, "roster.zero");
        }
        var phone = Phone.parse(typed).orElseThrow();
        var first = seen.putIfAbsent(phone, row.number());
        if (first != null) {
            error(row, RosterColumn.PHONE, "roster.phoneTwice", Integer.toString(first));
        }
        return phone;
    }

    private Unit unit(XlsxGrid.Row row) {
        var typed = cell(row, RosterColumn.UNIT);
        var found = units.find(typed);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            var near = units.near(typed);
            error(row, RosterColumn.UNIT, near.isEmpty() ? "roster.unit.none" : "roster.unit.near", typed, String.join("; ", near));
        } else {
            error(row, RosterColumn.UNIT, "roster.unit.twice", typed, Integer.toString(found.size()), found.stream().limit(LISTED).map(units::told).reduce((a, b) -> a + "; " + b).orElse(""));
        }
        return null;
    }

    private void twin(XlsxGrid.Row row, Entry entry) {
        var first = seen.putIfAbsent(entry.key(), row.number());
        if (first != null) {
            warn(row, RosterColumn.NAME, "roster.twinRow", Integer.toString(first));
        }
    }
}
