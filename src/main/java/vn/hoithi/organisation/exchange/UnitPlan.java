package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.exchange.UnitNode.Fate;
import vn.hoithi.sheet.Finding;

import java.util.List;

/**
 * What a file would do to the tree.
 *
 * @param units    a unit for each row, in their order
 * @param errors   what keeps the file out: one is enough
 * @param warnings what deserves a look
 */
record UnitPlan(List<UnitNode> units, List<Finding> errors, List<Finding> warnings) {

    boolean clean() {
        return errors.isEmpty();
    }

    long count(Fate fate) {
        return units.stream().filter(u -> u.fate() == fate).count();
    }

    /** How many units are new or change. */
    long work() {
        return count(Fate.NEW) + count(Fate.CHANGED);
    }
}
