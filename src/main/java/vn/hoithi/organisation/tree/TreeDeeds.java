package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

/** Does what a form asks for, and says before whether it could be done. */
@Singleton
class TreeDeeds {

    private final TreeChanges changes;
    private final TreeRules rules;
    private final Units units;

    TreeDeeds(TreeChanges changes, TreeRules rules, Units units) {
        this.changes = changes;
        this.rules = rules;
        this.units = units;
    }

    /** Refuses what the tree as it stands does not allow. */
    void check(Unit unit, DeedForm.Asked asked) {
        switch (asked.deed()) {
            case ADDITION -> {
                rules.fits(asked.naming().form(), unit);
                rules.codeFree(asked.naming().code(), 0);
            }
            case NAMING -> {
                if (unit.parentId() != null) {
                    rules.fits(asked.naming().form(), units.byId(unit.parentId()).orElseThrow());
                }
                rules.codeFree(asked.naming().code(), unit.id());
            }
            case MOVE -> rules.movable(unit, rules.open(asked.target()));
            case MERGER -> rules.mergeable(unit, rules.open(asked.target()));
            case SPLIT, REOPENING -> rules.notTop(unit);
            case CLOSING -> rules.closable(unit);
        }
    }

    /** Does it; gives the unit to look at next. */
    long act(Unit unit, DeedForm.Asked asked, Act act) {
        switch (asked.deed()) {
            case ADDITION -> {
                return changes.add(unit.id(), asked.naming(), act).id();
            }
            case NAMING -> changes.rename(unit.id(), asked.naming(), act);
            case MOVE -> changes.move(unit.id(), asked.target().id(), act);
            case MERGER -> changes.merge(unit.id(), asked.target().id(), asked.addNumbers(), act);
            case SPLIT -> changes.split(unit.id(), asked.parts(), act);
            case CLOSING -> changes.close(unit.id(), act);
            case REOPENING -> changes.reopen(unit.id(), act);
        }
        return asked.deed() == Deed.MERGER ? asked.target().id() : unit.id();
    }
}
