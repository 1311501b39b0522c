package vn.hoithi.audit;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.database.Ids;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What somebody looks for in the audit log.
 *
 * @param reach   where
 * @param people  who did it or to whom it was done; none for everybody
 * @param actions what was done; none for everything
 * @param from    the first entry that counts
 * @param until   the entry before which they end
 */
public record AuditQuery(Reach reach, List<Long> people, Collection<Action> actions, long from, long until) {

    /**
     * What of the log somebody may see: all of it, or what concerned a unit of these or was below it at that moment.
     *
     * @param everything also what concerns no unit
     * @param units      the units when it is not everything
     */
    public record Reach(boolean everything, List<Long> units) {

        /** The whole log. */
        public static final Reach EVERYTHING = new Reach(true, List.of());

        /** What concerned these units or what was below them. */
        public static Reach of(List<Long> units) {
            return new Reach(false, List.copyOf(units));
        }

        /** The same as shapes of a path between slashes. */
        List<String> shapes() {
            return everything ? List.of("%") : units.stream().map(id -> "%/" + Long.toString(id, 36) + "/%").toList();
        }
    }

    /** Everything that may be seen. */
    public static AuditQuery all(Reach reach) {
        return new AuditQuery(reach, List.of(), List.of(), 0, Long.MAX_VALUE);
    }

    /** The same of these people. */
    public AuditQuery of(List<Long> whom) {
        return new AuditQuery(reach, List.copyOf(whom), actions, from, until);
    }

    /** The same of these deeds. */
    public AuditQuery doing(Collection<Action> what) {
        return new AuditQuery(reach, people, List.copyOf(what), from, until);
    }

    /** The same from one moment to another (null: without end): when an entry was written, which at midnight may be a second after what it tells. */
    public AuditQuery between(@Nullable Instant begin, @Nullable Instant end) {
        return new AuditQuery(reach, people, actions, begin == null ? from : Ids.from(begin), end == null ? until : Ids.from(end));
    }

    /** The same, but only what is older than this entry. */
    public AuditQuery before(long entry) {
        return new AuditQuery(reach, people, actions, from, Math.min(until, entry));
    }
}
