package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.web.Messages;

import java.time.Instant;

/** What organisers did with a contest, for the audit log: made, changed (what, from what, to what), deleted, published. */
@Singleton
class ContestLog {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 80;
    private final Audit audit;
    private final FormChanges changes;

    ContestLog(Audit audit, FormChanges changes) {
        this.audit = audit;
        this.changes = changes;
    }

    void made(long id, String unitPath, String title, @Nullable Long by, Instant now) {
        if (by != null) {
            audit.write(Audit.Event.with(Action.CONTEST_MADE, by, id, unitPath, title), now);
        }
    }

    /** Nothing is told of a save that changed nothing. */
    void changed(Contest seen, long unitId, String title, ContestSettings settings, @Nullable Long by, Instant now) {
        var told = changes.between(ContestDraftForm.of(seen.title(), seen.unitId(), 0, seen.settings()), ContestDraftForm.of(title, unitId, 0, settings), Messages.VIETNAMESE);
        if (!told.isEmpty()) {
            var name = brief(seen.title(), LONGEST_NAME);
            audit.write(Audit.Event.with(Action.CONTEST_CHANGED, by, seen.id(), seen.unitPath(), name + ". " + changes.note(told, LONGEST - name.length() - 2)), now);
        }
    }

    /** What a page of its own says of its change. */
    void settled(Contest seen, String told, long by, Instant now) {
        audit.write(Audit.Event.with(Action.CONTEST_CHANGED, by, seen.id(), seen.unitPath(), brief(brief(seen.title(), LONGEST_NAME) + ". " + told, LONGEST)), now);
    }

    private static String brief(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    void deleted(Contest draft, long by, Instant now) {
        audit.write(Audit.Event.with(Action.CONTEST_DELETED, by, draft.id(), draft.unitPath(), draft.title()), now);
    }

    void published(Contest draft, @Nullable Long by, Instant now) {
        audit.write(Audit.Event.with(Action.PUBLICATION, by, draft.id(), draft.unitPath(), draft.title()), now);
    }
}
