package vn.hoithi.organisation.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitRows;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.tree.TreeLog.Happening;
import vn.hoithi.organisation.tree.TreeRepository.Place;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of a change of many units in few statements, each within {@link TreeChanges#together}: whoever takes them has looked whether the tree that comes of it is one. */
@Singleton
public class TreeImport {

    private static final String RENAME = "UPDATE unit SET name = ?, folded = ?, sort_key = ?, kind = ?, form = ?, code = ? WHERE id = ?";
    private static final String ADOPT = "UPDATE unit SET parent_id = ? WHERE id = ?";
    private static final String REPLANT = "UPDATE unit SET path = ?, depth = ? WHERE id = ?";
    private final TreeRepository repository;
    private final TreeRules rules;
    private final TreeLog log;
    private final List<TreeFollower> followers;
    private final Units units;
    private final UnitRows rows;
    private final JdbcOperations jdbc;

    TreeImport(TreeRepository repository, TreeRules rules, TreeLog log, List<TreeFollower> followers, Units units, UnitRows rows, JdbcOperations jdbc) {
        this.repository = repository;
        this.rules = rules;
        this.log = log;
        this.followers = followers;
        this.units = units;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Opens units, each with an entry in its history; those they stand under are there. */
    public void open(List<Unit> opened, Act act) {
        rows.plant(opened);
        log.write(opened.stream().map(u -> new Happening(u, null, "")).toList(), UnitChange.Kind.ADDED, act);
    }

    /** Tells all rooms of the units opened, each after the one above it. */
    public void opened(List<Unit> opened, Act act) {
        if (!opened.isEmpty()) {
            followers.forEach(f -> f.opened(opened, act.now()));
        }
    }

    /** Gives units another name, form or code. */
    public void name(Map<Long, TreeChanges.Naming> namings, Act act) {
        var happenings = those(namings.keySet()).values().stream().map(u -> new Happening(u, null, Vietnamese.line(namings.get(u.id()).name()))).toList();
        log.write(happenings, UnitChange.Kind.RENAMED, act);
        var renamed = happenings.stream().filter(h -> !h.now().equals(h.before().name())).map(Happening::before).toList();
        followers.forEach(f -> f.renamed(renamed));
        Batches.run(jdbc, RENAME, happenings, (row, happening) -> {
            var naming = namings.get(happening.before().id());
            row.setString(1, happening.now());
            row.setString(2, Vietnamese.fold(happening.now()));
            row.setString(3, Alphabet.key(happening.now()));
            row.setString(4, naming.form().kind().name());
            row.setString(5, naming.form().code());
            row.setString(6, naming.code());
            row.setLong(7, happening.before().id());
        });
        log.audit(happenings, UnitChange.Kind.RENAMED, act);
    }

    /** Puts units, each with all below it, under others; {@code top} is above all of them, before and after. */
    public void move(Unit top, Map<Long, Long> parents, Act act) {
        if (parents.isEmpty()) {
            return;
        }
        var before = those(parents.keySet()).values();
        log.write(before.stream().map(u -> new Happening(u, parents.get(u.id()), "")).toList(), UnitChange.Kind.MOVED, act);
        Batches.run(jdbc, ADOPT, before, (row, unit) -> {
            row.setLong(1, parents.get(unit.id()));
            row.setLong(2, unit.id());
        });
        replant(top);
        var above = those(parents.values()).values().stream().collect(Collectors.toMap(Unit::id, units::fullPath));
        log.audit(before.stream().map(u -> new Happening(u, null, above.get(parents.get(u.id())))).toList(), UnitChange.Kind.MOVED, act);
        followers.forEach(f -> f.moved(act.now()));
    }

    private Map<Long, Unit> those(Collection<Long> ids) {
        return Batches.slices(ids.stream().distinct().toList()).stream().flatMap(slice -> repository.those(slice).stream()).collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a));
    }

    /** Gives all below a unit the paths that follow from what they stand under. */
    private void replant(Unit top) {
        var below = repository.places(top.path() + "%").stream().filter(p -> p.id() != top.id()).collect(Collectors.groupingBy(p -> Objects.requireNonNull(p.parentId())));
        var changed = new ArrayList<Place>();
        var next = new ArrayDeque<>(List.of(new Place(top.id(), top.parentId(), top.path(), top.depth())));
        while (!next.isEmpty()) {
            var above = next.remove();
            for (var place : below.getOrDefault(above.id(), List.of())) {
                var now = place.below(above);
                if (!now.equals(place)) {
                    rules.pathFits(above.path().length());
                    changed.add(now);
                }
                next.add(now);
            }
        }
        Batches.run(jdbc, REPLANT, changed, (row, place) -> {
            row.setString(1, place.path());
            row.setInt(2, place.depth());
            row.setLong(3, place.id());
        });
    }
}
