package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.UnitCount;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.exchange.ExchangeRepository.Standing;
import vn.hoithi.organisation.exchange.UnitNode.Change;
import vn.hoithi.organisation.exchange.UnitNode.What;
import vn.hoithi.organisation.tree.NamingRules;
import vn.hoithi.sheet.Finding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays the rows of a file beside the tree that stands: what is new, what changes and how, and whether what comes of it is a tree. */
final class UnitPlanner {

    private final UnitSheet.Sheet sheet;
    private final Map<String, UnitForm> forms;
    private final Map<Long, UnitCount> latest;
    private final Map<Day, UnitCount> counted = new HashMap<>();
    private final List<Finding> errors;
    private final UnitResolver resolver;
    private final String path;

    /** A unit's numbers of a day. */
    private record Day(long unitId, LocalDate on) {
    }

    /**
     * What there is.
     *
     * @param top       everything is brought in below it
     * @param path      its own
     * @param standing  it and all below it
     * @param elsewhere codes of the file that units outside have, as {@link UnitLine#key} gives them
     * @param counts    numbers of the days the file writes
     * @param latest    the newest numbers, where the file writes no day
     */
    record There(Standing top, String path, List<Standing> standing, Set<String> elsewhere, List<UnitCount> counts, Map<Long, UnitCount> latest) {
    }

    private UnitPlanner(UnitSheet.Sheet sheet, There there, Collection<UnitForm> forms) {
        this.sheet = sheet;
        this.forms = forms.stream().collect(Collectors.toMap(UnitForm::code, f -> f));
        this.latest = there.latest();
        this.path = there.path();
        this.errors = new ArrayList<>(sheet.errors());
        there.counts().forEach(c -> counted.put(new Day(c.unitId(), c.countedOn()), c));
        this.resolver = new UnitResolver(there.top(), there.standing(), there.elsewhere(), errors);
    }

    static UnitPlan plan(UnitSheet.Sheet sheet, There there, Collection<UnitForm> forms) {
        return new UnitPlanner(sheet, there, forms).plan();
    }

    private UnitPlan plan() {
        var units = resolver.resolve(sheet.lines());
        var top = resolver.top();
        top.depth = top.there.depth();
        top.length = top.there.length();
        top.path = path;
        units.forEach(this::place);
        units.stream().filter(u -> !u.wrong).forEach(this::judge);
        if (units.stream().anyMatch(UnitNode::moves)) {
            resolver.standing().values().forEach(this::place);
            resolver.standing().values().stream().filter(n -> n.line == null).forEach(this::carried);
        }
        errors.sort(Comparator.comparing(Finding::sheet).thenComparingInt(Finding::row));
        return new UnitPlan(units, errors, sheet.warnings());
    }

    /** Its depth, and how long its path would be; whoever stands below itself is told so. */
    private void place(UnitNode start) {
        var way = new ArrayDeque<UnitNode>();
        var at = start;
        while (at != null && at.depth < 0 && !at.placing) {
            at.placing = true;
            way.push(at);
            at = at.parent;
        }
        if (at != null && at.depth < 0) {
            circle(at);
        }
        for (var node : way) {
            node.placing = false;
            if (node.depth < 0 && node.parent != null && node.parent.depth >= 0) {
                node.depth = node.parent.depth + 1;
                node.length = node.parent.length + node.step();
            } else if (node.depth < 0) {
                node.wrong = true; // what it stands under is nowhere, which has been told
                node.depth = 0;
            }
        }
    }

    private void circle(UnitNode start) {
        var at = start;
        do {
            if (at.line != null) {
                refuse(at, UnitColumn.PARENT, "exchange.circle", at.name());
            }
            at.wrong = true;
            at.depth = 0;
            at = at.parent;
        } while (at != start && at.depth < 0);
    }

    private void judge(UnitNode unit) {
        if (unit == resolver.top()) {
            compare(unit);
            if (unit.has(What.NAME) || unit.has(What.FORM)) {
                refuse(unit, unit.has(What.NAME) ? UnitColumn.NAME : UnitColumn.FORM, "exchange.top.fixed", unit.there.name());
            }
            return;
        }
        if (unit.parent.wrong) {
            return;
        }
        if (unit.there != null) {
            compare(unit);
        }
        if (unit.there == null || unit.moves()) {
            tooDeep(unit);
        }
        if (unit.there == null || unit.moves() || unit.has(What.FORM) || unit.parent.there != null && !unit.parent.form().equals(unit.parent.there.form())) {
            fits(unit);
        }
    }

    /** Of a chain only the first that stands too deep is told. */
    private void tooDeep(UnitNode unit) {
        if (unit.parent.length > NamingRules.LONGEST_PATH_ABOVE && (unit.parent.parent == null || unit.parent.parent.length <= NamingRules.LONGEST_PATH_ABOVE)) {
            refuse(unit, UnitColumn.PARENT, "exchange.deep");
        }
    }

    private void fits(UnitNode unit) {
        var form = unit.line.form();
        if (form.under().isEmpty()) {
            refuse(unit, UnitColumn.FORM, "exchange.secondRoot", form.nameVi(), resolver.top().name());
        } else if (!form.under().contains(unit.parent.form())) {
            refuse(unit, UnitColumn.FORM, "tree.misfit", form.nameVi(), formName(unit.parent.form()), unit.parent.name());
        }
    }

    /** A unit that is in no row goes with one that moves: its path must still fit. */
    private void carried(UnitNode unit) {
        if (!unit.wrong && unit.length > NamingRules.LONGEST_PATH_ABOVE && unit.length > unit.there.length()) {
            var at = unit;
            while (at.line == null) {
                at = at.parent;
            }
            refuse(at, UnitColumn.PARENT, "exchange.deep");
        }
    }

    private void compare(UnitNode unit) {
        var line = unit.line;
        if (!line.name().equals(unit.there.name())) {
            unit.add(new Change(What.NAME, unit.there.name(), line.name()));
        }
        if (!line.form().code().equals(unit.there.form())) {
            unit.add(new Change(What.FORM, formName(unit.there.form()), line.form().nameVi()));
        }
        if (!line.code().isEmpty() && !line.code().equals(unit.there.code())) {
            unit.add(new Change(What.CODE, unit.there.code() == null ? "" : unit.there.code(), line.code()));
        }
        if (unit.moves()) {
            unit.add(new Change(What.PARENT, resolver.standing().get(unit.there.parentId()).name(), unit.parent.name()));
        }
        var count = line.count();
        var before = count == null ? null : count.on() == null ? latest.get(unit.there.id()) : counted.get(new Day(unit.there.id(), count.on()));
        if (count != null && !same(count, before)) {
            unit.add(new Change(What.COUNT, before == null ? "" : before.members() + " / " + before.officers(), count.members() + " / " + count.officers()));
        }
    }

    private static boolean same(UnitLine.Count count, UnitCount before) {
        return before != null && before.members() == count.members() && before.officers() == count.officers() && (count.source().isEmpty() || count.source().equals(before.source()));
    }

    private String formName(String code) {
        return forms.containsKey(code) ? forms.get(code).nameVi() : code;
    }

    private void refuse(UnitNode unit, UnitColumn column, String key, String... arguments) {
        if (!unit.wrong) {
            errors.add(unit.line.at(column, key, arguments));
        }
        unit.wrong = true;
    }
}
