package vn.hoithi.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;

import java.sql.Types;
import java.time.Instant;
import java.util.List;

/** Writes the audit log, which {@link AuditSearch} reads. Never called while somebody answers questions: the hot path stays as it is. */
@Singleton
public class Audit {

    private static final int LONGEST_NOTE = 300;
    private static final String ADD = """
        INSERT INTO audit_entry (id, written_at, actor_id, action, subject_kind, subject_id, unit_path, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private final JdbcOperations jdbc;
    private final AuditPlaces places;
    private final Ids ids;

    Audit(JdbcOperations jdbc, AuditPlaces places, Ids ids) {
        this.jdbc = jdbc;
        this.places = places;
        this.ids = ids;
    }

    /** What was done. Message key {@code audit.<name>}. */
    public enum Action { SIGN_IN, SIGN_IN_FAILED, ROLE_GRANTED, ROLE_REVOKED, RESET_CODE, PEOPLE_READ, PUBLICATION, MARKS_RELEASED, RESULTS_PUBLISHED, LOT_DRAWN, CORRECTION_ASKED, CORRECTION_APPROVED, CORRECTION_REFUSED, RESULT_VOIDED, RESULT_RESTORED, RESULT_CHECKED, RESULTS_EXPORTED, ROLL_RENEWED,
        DENIED, ITEM_KEY_CHANGED, ITEMS_IMPORTED, PEOPLE_IMPORTED, CODES_ISSUED, CLAIM_WITHDRAWN, CLOSING_MOVED, EXTRA_TIME, BULLETIN_TOLD, ATTEMPT_REOPENED,
        REGISTRATIONS_SLOWED, OFFICERS_BURST, NAME_ASKED, NAME_APPROVED, NAME_REFUSED, NAME_CONFIRMED, OFFICER_CONFIRMED, OFFICER_REFUSED,
        CONTEST_MADE, CONTEST_CHANGED, CONTEST_DELETED, COUNTS_DECLARED, MOVE_APPROVED, MOVE_REFUSED, MATERIAL_KEPT, MATERIAL_CHANGED, MATERIAL_PUBLISHED, MATERIAL_WITHDRAWN, ITEM_RETIRED, ITEM_RESTORED, ESSAYS_READ, ESSAYS_EXPORTED,
        ITEM_ADDED, ITEM_CHANGED, PASSWORD_RESET, PASSWORD_CHANGED, ACCOUNT_OPENED, ACCOUNT_CLAIMED, AUDIT_READ, AUDIT_EXPORTED,
        CODE_FAILED, FACTOR_ON, FACTOR_OFF, FACTOR_REMOVED, FACTOR_CODES, RECOVERY_CODE_USED,
        BACKUP_TAKEN, RESTORED, BRANDING_CHANGED,
        PERSON_MOVED, MOVE_ASKED, PERSON_DEACTIVATED, PERSON_ACTIVATED, PERSON_DELETED, RESET_SENT, PEOPLE_MERGED, RESULT_DECIDED,
        UNIT_ADDED, UNIT_RENAMED, UNIT_MOVED, UNIT_MERGED, UNIT_SPLIT, UNIT_CLOSED, UNIT_REOPENED, UNIT_FORM_KEPT, UNIT_REQUEST_MET, UNIT_REQUEST_REFUSED,
        UNITS_IMPORTED, UNITS_EXPORTED }

    /** What it was done to. */
    public enum Subject { PERSON, CONTEST, NOTHING }

    /** Which names of several people were looked at. Message key {@code audit.list.<name>}. */
    public enum Listing { SEARCH, CLAIMS, INSIDE, ABSENT, OFFICERS, MOVES, NAMES, ROLES }

    /**
     * What somebody did.
     *
     * @param actorId   who did it; null for a command, or somebody unknown
     * @param subjectId the person's or contest's id, null when unknown
     * @param unitPath  where; "" when no unit is concerned. Administrators read what lies in their subtree
     * @param note      what else is worth keeping, never a password nor a whole phone number
     */
    public record Event(Action action, @Nullable Long actorId, Subject subject, @Nullable Long subjectId, String unitPath, String note) {

        /** Something done to a person. */
        public static Event to(Action action, @Nullable Long actorId, @Nullable Long personId, String unitPath, String note) {
            return new Event(action, actorId, Subject.PERSON, personId, unitPath, note);
        }

        /** Something done with people or things of a place, told by their number. */
        public static Event at(Action action, @Nullable Long actorId, String unitPath, int many) {
            return new Event(action, actorId, Subject.NOTHING, null, unitPath, Integer.toString(many));
        }

        /** Names of so many people of a place were looked at. */
        public static Event looked(Listing list, long actorId, String unitPath, int many) {
            return new Event(Action.PEOPLE_READ, actorId, Subject.NOTHING, null, unitPath, many + ", " + list);
        }

        /** Something done to a contest. */
        public static Event with(Action action, @Nullable Long actorId, long contestId, String unitPath, String note) {
            return new Event(action, actorId, Subject.CONTEST, contestId, unitPath, note);
        }
    }

    /** Writes an event, in the transaction of what is done when there is one. */
    @Transactional
    public void write(Event event, Instant now) {
        write(List.of(event), now);
    }

    /** Writes events of one moment in few statements, in the transaction of what is done when there is one. */
    @Transactional
    public void write(List<Event> events, Instant now) {
        var entries = events.stream().map(e -> new Entry(ids.next(), now.toEpochMilli(), e.actorId(), null, e.action(), e.subject(), e.subjectId(), null, e.unitPath(), shortened(e.note()))).toList();
        Batches.run(jdbc, ADD, entries, (to, entry) -> {
            to.setLong(1, entry.id());
            to.setLong(2, entry.writtenAt());
            to.setObject(3, entry.actorId(), Types.BIGINT);
            to.setString(4, entry.action().name());
            to.setString(5, entry.subjectKind().name());
            to.setObject(6, entry.subjectId(), Types.BIGINT);
            to.setString(7, entry.unitPath());
            to.setString(8, entry.note());
        });
        places.add(entries);
    }

    private static String shortened(String note) {
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE - 1) + "…" : note;
    }
}
