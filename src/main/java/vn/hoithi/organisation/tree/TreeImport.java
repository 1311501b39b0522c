package vn.hoithi.organisation.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitRows;

import java.sql.Date;
import java.sql.Types;
import java.util.List;

/** The steps of a change of many units, each within {@link TreeChanges#together}: whoever takes them has looked whether the tree that comes of it is one. */
@Singleton
public class TreeImport {

    private static final String WRITE = """
        INSERT INTO unit_change (id, unit_id, kind, effective_on, done_at, done_by, reason, name, parent_id, path, other_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private final TreeChanges changes;
    private final TreeRepository repository;
    private final List<TreeFollower> followers;
    private final UnitRows rows;
    private final Ids ids;
    private final JdbcOperations jdbc;

    TreeImport(TreeChanges changes, TreeRepository repository, List<TreeFollower> followers, UnitRows rows, Ids ids, JdbcOperations jdbc) {
        this.changes = changes;
        this.repository = repository;
        this.followers = followers;
        this.rows = rows;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /** Opens units, each with an entry in its history; those they stand under are there. */
    public void open(List<Unit> units, Act act) {
        rows.plant(units);
        Batches.run(jdbc, WRITE, units, (row, unit) -> {
            row.setLong(1, ids.next());
            row.setLong(2, unit.id());
            row.setString(3, UnitChange.Kind.ADDED.name());
            row.setDate(4, Date.valueOf(act.on()));
            row.setLong(5, act.now().toEpochMilli());
            row.setLong(6, act.by());
            row.setString(7, act.reason());
            row.setString(8, unit.name());
            row.setLong(9, unit.parentId());
            row.setString(10, unit.path());
            row.setNull(11, Types.BIGINT);
        });
    }

    /** Tells all rooms of the units opened, each after the one above it. */
    public void opened(List<Unit> units, Act act) {
        if (!units.isEmpty()) {
            followers.forEach(f -> f.opened(units, act.now()));
        }
    }

    /** Gives a unit another name, form or code. */
    public void name(long id, TreeChanges.Naming naming, Act act) {
        changes.named(repository.locked(id).orElseThrow(), naming, act);
    }

    /** Puts a unit and all below it under another, which stands already where it is to stand. */
    public void move(long id, long parentId, Act act) {
        changes.moved(repository.locked(id).orElseThrow(), repository.locked(parentId).orElseThrow(), act);
    }
}
