package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.TreeWatch;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.Units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Changes the union tree. Each verb is one transaction that first waits for whoever changes the tree already, reads the units anew and
 * refuses ({@link TreeRefused}) what would break the tree. Results, rolls and attempts keep the unit and path of their moment; roles, people,
 * contests under way and materials follow.
 */
@Singleton
public class TreeChanges {

    private final TreeRepository repository;
    private final TreeRules rules;
    private final TreeLog log;
    private final TreeImport many;
    private final Units units;
    private final Memberships memberships;
    private final List<TreeFollower> followers;
    private final Transactions transactions;
    private final TreeWatch watch;

    TreeChanges(TreeRepository repository, TreeRules rules, TreeLog log, TreeImport many, Units units, Memberships memberships, List<TreeFollower> followers, Transactions transactions, TreeWatch watch) {
        this.repository = repository;
        this.rules = rules;
        this.log = log;
        this.many = many;
        this.units = units;
        this.memberships = memberships;
        this.followers = followers;
        this.transactions = transactions;
        this.watch = watch;
    }

    /** What a unit is called: code null when it has none. */
    public record Naming(String name, UnitForm form, String code) {
    }

    /** Makes many changes one: all of them or none, and nobody else changes the tree meanwhile. */
    public <T> T together(Supplier<T> changes) {
        return changed(changes);
    }

    /** Opens a unit below another. */
    public Unit add(long parentId, Naming naming, Act act) {
        return changed(() -> {
            var parent = rules.open(locked(parentId));
            rules.fits(naming.form(), parent);
            rules.codeFree(naming.code(), 0);
            return open(parent, naming, UnitChange.Kind.ADDED, null, act);
        });
    }

    /** Gives a unit another name, form or code. */
    public Unit rename(long id, Naming naming, Act act) {
        return changed(() -> {
            var unit = rules.open(locked(id));
            if (unit.parentId() != null) {
                rules.fits(naming.form(), locked(unit.parentId()));
            }
            rules.codeFree(naming.code(), id);
            many.name(Map.of(id, naming), act);
            return units.read(id).orElseThrow();
        });
    }

    /** Puts a unit and all below it under another; gives how many units went. */
    public int move(long id, long parentId, Act act) {
        return changed(() -> {
            var unit = rules.open(locked(id));
            var parent = rules.open(locked(parentId));
            rules.movable(unit, parent);
            log.write(unit, UnitChange.Kind.MOVED, parent.id(), act);
            log.audit(unit, UnitChange.Kind.MOVED, units.fullPath(parent), act);
            var went = replant(unit, parent);
            followers.forEach(f -> f.moved(act.now()));
            return went;
        });
    }

    /**
     * Closes a unit whose people, open units below, contests under way and materials go on in another; gives how many people went. It
     * stands below that one from then on, so that whoever looks after that one looks after its past.
     */
    public int merge(long id, long intoId, boolean addNumbers, Act act) {
        return changed(() -> {
            var unit = rules.open(locked(id));
            var into = rules.open(locked(intoId));
            rules.mergeable(unit, into);
            log.write(unit, UnitChange.Kind.MERGED, intoId, act);
            log.write(into, UnitChange.Kind.RECEIVED, id, act);
            log.audit(unit, UnitChange.Kind.MERGED, into.name(), act);
            if (addNumbers) {
                addNumbers(unit, into, act);
            }
            repository.holders(id).forEach(h -> memberships.revoke(h.personId(), Role.valueOf(h.role()), id, act.by(), act.now()));
            followers.forEach(f -> f.merged(unit, into, act.now()));
            repository.children(id).forEach(child -> {
                log.write(child, UnitChange.Kind.MOVED, intoId, act);
                replant(child, into);
            });
            replant(locked(id), into);
            followers.forEach(f -> f.moved(act.now()));
            repository.close(id, act.on(), intoId);
            var people = repository.leaveAll(id, act.now().toEpochMilli());
            repository.joinAll(id, intoId, act.now().toEpochMilli());
            return people;
        });
    }

    /** Makes parts of a unit units of their own beside it; people go there when somebody moves them. */
    public List<Unit> split(long id, List<String> names, Act act) {
        return changed(() -> {
            var unit = rules.open(locked(id));
            var parent = rules.open(locked(rules.notTop(unit).parentId()));
            var parts = new ArrayList<Unit>();
            for (var name : names) {
                var part = open(parent, new Naming(name, rules.form(unit.form()), null), UnitChange.Kind.SPLIT_OFF, id, act);
                log.write(unit, UnitChange.Kind.SPLIT, part.id(), act);
                parts.add(part);
            }
            log.audit(unit, UnitChange.Kind.SPLIT, String.join("; ", names), act);
            return parts;
        });
    }

    /** Closes a unit that has no people and no open unit below it. */
    public void close(long id, Act act) {
        changed(() -> {
            var unit = rules.closable(rules.open(locked(id)));
            log.write(unit, UnitChange.Kind.CLOSED, null, act);
            log.audit(unit, UnitChange.Kind.CLOSED, "", act);
            repository.holders(id).forEach(h -> memberships.revoke(h.personId(), Role.valueOf(h.role()), id, act.by(), act.now()));
            repository.close(id, act.on(), null);
            return unit;
        });
    }

    /** Opens a unit again that was closed; one that was merged does not get its people back. */
    public void reopen(long id, Act act) {
        changed(() -> {
            var unit = locked(id);
            if (unit.open()) {
                throw new TreeRefused("tree.openAlready", unit.name());
            }
            rules.fits(rules.form(unit.form()), rules.open(locked(rules.notTop(unit).parentId())));
            rules.codeFree(unit.code(), id);
            log.write(unit, UnitChange.Kind.REOPENED, null, act);
            log.audit(unit, UnitChange.Kind.REOPENED, "", act);
            repository.reopen(id);
            return unit;
        });
    }

    private <T> T changed(Supplier<T> change) {
        try {
            return transactions.write(() -> {
                repository.lock();
                return change.get();
            });
        } finally {
            watch.changed();
        }
    }

    private Unit locked(long id) {
        return repository.locked(id).orElseThrow(() -> new TreeRefused("tree.gone"));
    }

    private Unit open(Unit parent, Naming naming, UnitChange.Kind kind, Long other, Act act) {
        rules.pathFits(parent.path().length());
        var unit = units.add(parent, naming.form(), naming.name(), naming.code());
        repository.openedOn(unit.id(), act.on());
        log.write(unit, kind, other, act);
        followers.forEach(f -> f.opened(List.of(unit), act.now()));
        if (kind == UnitChange.Kind.ADDED) {
            log.audit(unit, kind, "", act);
        }
        return unit;
    }

    private int replant(Unit unit, Unit parent) {
        var to = parent.path() + Long.toString(unit.id(), 36) + "/";
        rules.pathFits(repository.longestPath(unit.path() + "%") - unit.path().length() + parent.path().length());
        repository.adopt(unit.id(), parent.id());
        return repository.replant(unit.path() + "%", unit.path().length(), to, parent.depth() + 1 - unit.depth());
    }

    private void addNumbers(Unit unit, Unit into, Act act) {
        var own = units.count(unit.id());
        var theirs = units.count(into.id());
        if (own.isPresent() && theirs.isPresent()) {
            var day = Stream.of(act.on(), own.get().countedOn(), theirs.get().countedOn()).max(Comparator.naturalOrder()).orElseThrow(); // the newest numbers are those that count
            units.declare(into.id(), day, own.get().members() + theirs.get().members(), own.get().officers() + theirs.get().officers(), log.sumOf(into, unit), act.by(), act.now());
        }
    }
}
