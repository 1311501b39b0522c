package vn.hoithi.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.time.Ids;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Writes the book and reads from it. Never called while somebody answers questions: the hot path stays as it is. */
@Singleton
public class Audit {

    private static final int LONGEST_NOTE = 300;
    private final AuditRepository repository;
    private final Ids ids;

    Audit(AuditRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** What was done. Message key {@code audit.<name>}. */
    public enum Action { SIGN_IN, SIGN_IN_FAILED, ROLE_GRANTED, ROLE_REVOKED, RESET_CODE, PEOPLE_READ, PUBLICATION, MARKS_RELEASED, ROLL_RENEWED }

    /** What it was done to. */
    public enum Subject { PERSON, CONTEST, NOTHING }

    /**
     * A deed.
     *
     * @param actorId   who did it; null for a command, or somebody unknown
     * @param subjectId the person's or contest's id, null when unknown
     * @param unitPath  where; "" when no unit is concerned. Administrators read what lies in their subtree
     * @param note      what else is worth keeping, never a password nor a whole phone number
     */
    public record Deed(Action action, @Nullable Long actorId, Subject subject, @Nullable Long subjectId, String unitPath, String note) {

        /** Something done to a person. */
        public static Deed to(Action action, @Nullable Long actorId, @Nullable Long personId, String unitPath, String note) {
            return new Deed(action, actorId, Subject.PERSON, personId, unitPath, note);
        }

        /** Something done to a contest. */
        public static Deed with(Action action, @Nullable Long actorId, long contestId, String unitPath, String note) {
            return new Deed(action, actorId, Subject.CONTEST, contestId, unitPath, note);
        }
    }

    /** Writes a deed, in the transaction that does it when there is one. */
    @Transactional
    public void write(Deed deed, Instant now) {
        var note = deed.note().length() > LONGEST_NOTE ? deed.note().substring(0, LONGEST_NOTE) : deed.note();
        repository.insert(ids.next(), now.toEpochMilli(), deed.actorId(), deed.action(), deed.subject(), deed.subjectId(), deed.unitPath(), note);
    }

    /**
     * Entries, the newest first.
     *
     * @param paths  subtrees the reader may see; "" stands for entries of no unit
     * @param action only these, or null for all
     * @param before only older ones than this entry
     */
    public List<Entry> read(List<String> paths, @Nullable Action action, long before, int limit) {
        return paths.stream().flatMap(p -> repository.entries(p.isEmpty() ? "" : p + "%", action == null ? "" : action.name(), before, limit).stream()).distinct()
                .sorted(Comparator.comparingLong(Entry::id).reversed()).limit(limit).toList();
    }
}
