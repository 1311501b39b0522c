package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Messages;

import java.util.Map;

/** Writes what happens to units into their history and into the audit log. */
@Singleton
class TreeLog {

    private static final Map<UnitChange.Kind, Audit.Action> ACTIONS = Map.of(UnitChange.Kind.ADDED, Audit.Action.UNIT_ADDED, UnitChange.Kind.RENAMED, Audit.Action.UNIT_RENAMED,
            UnitChange.Kind.MOVED, Audit.Action.UNIT_MOVED, UnitChange.Kind.MERGED, Audit.Action.UNIT_MERGED, UnitChange.Kind.SPLIT, Audit.Action.UNIT_SPLIT,
            UnitChange.Kind.CLOSED, Audit.Action.UNIT_CLOSED, UnitChange.Kind.REOPENED, Audit.Action.UNIT_REOPENED);
    private final TreeRepository repository;
    private final Audit audit;
    private final Ids ids;
    private final Messages messages;

    TreeLog(TreeRepository repository, Audit audit, Ids ids, Messages messages) {
        this.repository = repository;
        this.audit = audit;
        this.ids = ids;
        this.messages = messages;
    }

    /** Into its history, with what it was before. */
    void write(Unit before, UnitChange.Kind kind, Long other, Act act) {
        repository.write(ids.next(), before.id(), kind, act.on(), act.now().toEpochMilli(), act.by(), act.reason(), before.name(), before.parentId(), before.path(), other);
    }

    /** Into the audit log; {@code now} is what it became, "" when its name says all. */
    void audit(Unit unit, UnitChange.Kind kind, String now, Act act) {
        var words = unit.name() + (now.isEmpty() ? "" : " → " + now) + (act.reason().isEmpty() ? "" : ". " + act.reason());
        audit.write(new Audit.Event(ACTIONS.get(kind), act.by(), Audit.Subject.NOTHING, null, unit.path(), words), act.now());
    }

    /** Source of numbers that were added up at a merger. */
    String sumOf(Unit into, Unit unit) {
        var words = messages.say(Messages.VIETNAMESE, "tree.sum", into.name(), unit.name());
        return words.substring(0, Math.min(words.length(), 200));
    }
}
