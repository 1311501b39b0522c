package vn.hoithi.organisation.exchange;

import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;
import vn.hoithi.organisation.UnitRows;
import vn.hoithi.organisation.exchange.UnitNode.Fate;
import vn.hoithi.organisation.exchange.UnitNode.What;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.organisation.tree.TreeImport;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Does what a file says, from the top of the tree down: whoever is put somewhere finds the place as it will be. Within the caller's change of the tree.
 * Those under the same unit come one after the other, whatever the order of the file: indexes by path and by the unit above then grow at one end, which
 * halves what 130,000 units cost the embedded database.
 */
@Singleton
class UnitPlanWriter {

    private static final int LONGEST_SOURCE = 200;
    private static final Comparator<UnitNode> SIDE_BY_SIDE = Comparator.comparing((UnitNode u) -> u.parent == null ? "" : u.parent.path()).thenComparing(UnitNode::code).thenComparing(UnitNode::name);
    private final TreeImport tree;
    private final UnitRows rows;
    private final Ids ids;

    UnitPlanWriter(TreeImport tree, UnitRows rows, Ids ids) {
        this.tree = tree;
        this.rows = rows;
        this.ids = ids;
    }

    /** @param source of numbers that name none */
    void write(UnitPlan plan, Unit top, String source, Act act) {
        var levels = new TreeMap<Integer, List<UnitNode>>();
        plan.units().forEach(u -> levels.computeIfAbsent(u.depth, d -> new ArrayList<>()).add(u));
        var opened = new ArrayList<Unit>();
        levels.values().forEach(level -> opened.addAll(open(level, act)));
        var all = levels.values().stream().flatMap(List::stream).toList();
        tree.name(all.stream().filter(u -> u.there != null && (u.has(What.NAME) || u.has(What.FORM) || u.has(What.CODE))).collect(Collectors.toMap(u -> u.id, UnitPlanWriter::naming)), act);
        tree.move(top, all.stream().filter(u -> u.has(What.PARENT)).collect(Collectors.toMap(u -> u.id, u -> u.parent.id)), act);
        tree.opened(opened, act);
        rows.declare(all.stream().filter(u -> u.line.count() != null && (u.fate() == Fate.NEW || u.has(What.COUNT))).map(u -> count(u, source, act)).toList());
    }

    private List<Unit> open(List<UnitNode> level, Act act) {
        level.sort(SIDE_BY_SIDE);
        var opened = level.stream().filter(u -> u.there == null).map(this::unit).toList();
        tree.open(opened, act);
        return opened;
    }

    private static TreeChanges.Naming naming(UnitNode unit) {
        return new TreeChanges.Naming(unit.line.name(), unit.line.form(), unit.code().isEmpty() ? null : unit.code());
    }

    private Unit unit(UnitNode node) {
        node.id = ids.next();
        var line = node.line;
        return new Unit(node.id, node.parent.id, node.path(), node.depth, line.form().kind(), line.form().code(), line.name(), Vietnamese.fold(line.name()), line.code().isEmpty() ? null : line.code(), 1,
                null, null, null);
    }

    private static UnitCount count(UnitNode unit, String source, Act act) {
        var count = unit.line.count();
        var from = count.source().isEmpty() ? source : count.source();
        return new UnitCount(unit.id, count.on() == null ? act.on() : count.on(), count.members(), count.officers(), from.substring(0, Math.min(from.length(), LONGEST_SOURCE)), act.by(), act.now().toEpochMilli());
    }
}
