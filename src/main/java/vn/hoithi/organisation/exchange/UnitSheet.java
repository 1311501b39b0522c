package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.tree.NamingRules;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.RowReader;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.text.Vietnamese;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads units out of the lists of a workbook: what each row says, and what is wrong with its cells. What only the tree knows is {@link UnitPlanner}'s. */
final class UnitSheet extends RowReader<UnitColumn> {

    private static final int MOST_PEOPLE = 20_000_000;
    private static final int LONGEST_SOURCE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1929, 7, 28); // the union's first day
    private static final String NUMBER = "\\d{1,9}|\\d{1,3}([., ]\\d{3}){1,2}";
    private final FormNames forms;
    private final LocalDate today;
    private final List<UnitLine> lines = new ArrayList<>();
    private final Set<Integer> broken = new HashSet<>();

    private UnitSheet(FormNames forms, LocalDate today) {
        this.forms = forms;
        this.today = today;
    }

    /** What was read of a file: its rows, what keeps it out and what deserves a look. */
    record Sheet(List<UnitLine> lines, List<Finding> errors, List<Finding> warnings) {
    }

    static Sheet read(Tables<UnitColumn> tables, FormNames forms, LocalDate today) {
        var sheet = new UnitSheet(forms, today);
        sheet.read(tables, "exchange.empty");
        return new Sheet(sheet.lines, sheet.errors, sheet.warnings);
    }

    @Override
    protected void columns() {
        list.missing(UnitColumn.class).forEach(c -> missing(c, "import.noColumn"));
        broken.clear();
        list.errors().forEach(e -> broken.add(e.row()));
    }

    @Override
    protected void row(XlsxGrid.Row row) {
        var before = errors.size();
        var code = code(row);
        var name = name(row);
        var form = form(row);
        var count = count(row);
        var parent = cell(row, UnitColumn.PARENT);
        lines.add(new UnitLine(list.sheet(), row.number(), code, name, form, parent, count, errors.size() == before && !broken.contains(row.number()) && form != null && !name.isEmpty()));
    }

    private String code(XlsxGrid.Row row) {
        var code = cell(row, UnitColumn.CODE);
        if (!code.isEmpty() && !NamingRules.isCode(code)) {
            error(row, UnitColumn.CODE, "tree.code.wrong");
        }
        return code;
    }

    private String name(XlsxGrid.Row row) {
        var name = cell(row, UnitColumn.NAME);
        var problem = NamingRules.problem(name);
        if (list.has(UnitColumn.NAME) && !problem.isEmpty()) {
            error(row, UnitColumn.NAME, problem, name.substring(0, Math.min(name.length(), NamingRules.LONGEST_NAME)));
        } else if (Vietnamese.oldEncoding(name)) {
            warn(row, UnitColumn.NAME, "import.encoding");
        } else if (UnitTemplate.isExample(name)) {
            warn(row, UnitColumn.NAME, "exchange.example");
        }
        return name;
    }

    private UnitForm form(XlsxGrid.Row row) {
        var written = cell(row, UnitColumn.FORM);
        var form = written.isEmpty() ? null : forms.find(written).orElse(null);
        if (form == null && list.has(UnitColumn.FORM)) {
            error(row, UnitColumn.FORM, written.isEmpty() ? "import.blank" : "exchange.form", written);
        }
        return form;
    }

    private UnitLine.Count count(XlsxGrid.Row row) {
        var on = day(row);
        var source = cell(row, UnitColumn.SOURCE);
        if (source.length() > LONGEST_SOURCE) {
            error(row, UnitColumn.SOURCE, "exchange.source");
        }
        if (cell(row, UnitColumn.MEMBERS).isEmpty() && cell(row, UnitColumn.OFFICERS).isEmpty()) {
            return null;
        }
        var members = number(row, UnitColumn.MEMBERS);
        var officers = number(row, UnitColumn.OFFICERS);
        if (members >= 0 && officers > members) {
            error(row, UnitColumn.OFFICERS, "exchange.officers", Integer.toString(officers), Integer.toString(members));
        }
        return members < 0 || officers < 0 ? null : new UnitLine.Count(members, officers, on, source);
    }

    /** -1 when it is none, which is then told. */
    private int number(XlsxGrid.Row row, UnitColumn column) {
        var written = cell(row, column);
        if (written.isEmpty()) {
            error(row, column, list.has(column) ? "exchange.bothNumbers" : "exchange.bothColumns");
            return -1;
        }
        var number = list.columns(column).stream().flatMap(c -> row.number(c).stream()).findFirst().orElseGet(() -> written.matches(NUMBER) ? new BigDecimal(written.replaceAll("\\D", "")) : null);
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(MOST_PEOPLE)) > 0) {
            error(row, column, "exchange.number", written);
            return -1;
        }
        return number.intValueExact();
    }

    private LocalDate day(XlsxGrid.Row row) {
        var written = cell(row, UnitColumn.DATE);
        if (written.isEmpty()) {
            return null;
        }
        var day = list.columns(UnitColumn.DATE).stream().flatMap(c -> row.day(c).stream()).findFirst().orElseGet(() -> WrittenDay.of(written));
        if (day == null || day.isBefore(EARLIEST)) {
            error(row, UnitColumn.DATE, "exchange.day", written);
        } else if (day.isAfter(today)) {
            error(row, UnitColumn.DATE, "exchange.dayToCome", written);
        }
        return day;
    }
}
