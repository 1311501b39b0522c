package vn.hoithi.organisation.tree;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Messages;

import java.sql.Date;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Writes what happens to units into their history and into the audit log. */
@Singleton
class TreeLog {

    private static final Map<UnitChange.Kind, Audit.Action> ACTIONS = Map.of(UnitChange.Kind.ADDED, Audit.Action.UNIT_ADDED, UnitChange.Kind.RENAMED, Audit.Action.UNIT_RENAMED,
            UnitChange.Kind.MOVED, Audit.Action.UNIT_MOVED, UnitChange.Kind.MERGED, Audit.Action.UNIT_MERGED, UnitChange.Kind.SPLIT, Audit.Action.UNIT_SPLIT,
            UnitChange.Kind.CLOSED, Audit.Action.UNIT_CLOSED, UnitChange.Kind.REOPENED, Audit.Action.UNIT_REOPENED);
    private static final String WRITE = """
        INSERT INTO unit_change (id, unit_id, kind, effective_on, done_at, done_by, reason, name, parent_id, path, other_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private final JdbcOperations jdbc;
    private final Audit audit;
    private final Ids ids;
    private final Messages messages;

    TreeLog(JdbcOperations jdbc, Audit audit, Ids ids, Messages messages) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
        this.messages = messages;
    }

    /**
     * What happens to a unit.
     *
     * @param before what it was
     * @param other  the other unit concerned
     * @param now    what it becomes in words of the audit log, "" when its name says all
     */
    record Happening(Unit before, @Nullable Long other, String now) {
    }

    /** Into its history, with what it was before. */
    void write(Unit before, UnitChange.Kind kind, @Nullable Long other, Act act) {
        write(List.of(new Happening(before, other, "")), kind, act);
    }

    /** Into the histories of many, each with what it was before. */
    void write(List<Happening> happenings, UnitChange.Kind kind, Act act) {
        Batches.run(jdbc, WRITE, happenings, (row, happening) -> {
            var unit = happening.before();
            row.setLong(1, ids.next());
            row.setLong(2, unit.id());
            row.setString(3, kind.name());
            row.setDate(4, Date.valueOf(act.on()));
            row.setLong(5, act.now().toEpochMilli());
            row.setLong(6, act.by());
            row.setString(7, act.reason());
            row.setString(8, unit.name());
            row.setObject(9, unit.parentId(), Types.BIGINT);
            row.setString(10, unit.path());
            row.setObject(11, happening.other(), Types.BIGINT);
        });
    }

    /** Into the audit log; {@code now} is what it became, "" when its name says all. */
    void audit(Unit unit, UnitChange.Kind kind, String now, Act act) {
        audit(List.of(new Happening(unit, null, now)), kind, act);
    }

    /** Into the audit log, many at once. */
    void audit(List<Happening> happenings, UnitChange.Kind kind, Act act) {
        audit.write(happenings.stream().map(h -> new Audit.Event(ACTIONS.get(kind), act.by(), Audit.Subject.NOTHING, null, h.before().path(), words(h, act))).toList(), act.now());
    }

    private static String words(Happening happening, Act act) {
        return happening.before().name() + (happening.now().isEmpty() ? "" : " → " + happening.now()) + (act.reason().isEmpty() ? "" : ". " + act.reason());
    }

    /** Source of numbers that were added up at a merger. */
    String sumOf(Unit into, Unit unit) {
        var words = messages.say(Messages.VIETNAMESE, "tree.sum", into.name(), unit.name());
        return words.substring(0, Math.min(words.length(), 200));
    }
}
