package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.List;

/** What was changed in a contest after it had been published, from the audit log: nothing that decides changes in silence. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangesSince extends GenericRepository<Contest.Head, Long> {

    /** A change; {@code note} in Vietnamese: what, from what, to what, and why. */
    @Introspected
    record Change(long writtenAt, String action, String note) {

        /** What everybody may read: why a closing was moved may be somebody's own affair. */
        String told() {
            var end = action.equals("CLOSING_MOVED") ? note.indexOf(". ") : -1;
            return end < 0 ? note : note.substring(0, end + 1);
        }
    }

    @Query("""
        SELECT written_at, action, note FROM audit_entry
        WHERE subject_id = :contestId AND subject_kind = 'CONTEST' AND action IN ('CONTEST_CHANGED', 'CLOSING_MOVED', 'CORRECTION_APPROVED', 'LOT_DRAWN') AND written_at > :publishedAt
        ORDER BY id LIMIT 50
        """)
    List<Change> of(long contestId, long publishedAt);
}
