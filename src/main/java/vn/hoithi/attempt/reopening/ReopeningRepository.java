package vn.hoithi.attempt.reopening;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Reopenings as stored, and attempts that were handed in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReopeningRepository extends GenericRepository<Reopening, Long> {

    /** Somebody's attempt that was handed in; moments are epoch milliseconds. */
    @Introspected
    record Line(long id, long personId, String name, @Nullable String phone, String unitName, int roundNo, int number, int state, long submittedAt, long endsAt) {
    }

    /** A line of the book. */
    @Introspected
    record Told(String name, long submittedBefore, long endsAfter, String reason, String reopenedBy, long reopenedAt) {
    }

    @Query("""
        SELECT a.id AS id, p.id AS person_id, p.name AS name, p.phone AS phone, u.name AS unit_name, a.round_no AS round_no, a.number AS number, a.state AS state,
          a.submitted_at AS submitted_at, a.ends_at AS ends_at
        FROM person p
        JOIN attempt a ON a.person_id = p.id
        JOIN unit u ON u.id = a.unit_id
        WHERE a.contest_id = :contestId AND a.round_no > 0 AND a.state IN (1, 2)
          AND (p.phone = :phone OR (p.sort_name LIKE :first AND p.sort_name LIKE :second AND p.sort_name LIKE :third))
        ORDER BY p.sort_key, a.id
        LIMIT :limit
        """)
    List<Line> found(long contestId, String phone, String first, String second, String third, int limit);

    @Query("""
        SELECT a.id AS id, p.id AS person_id, p.name AS name, p.phone AS phone, u.name AS unit_name, a.round_no AS round_no, a.number AS number, a.state AS state,
          a.submitted_at AS submitted_at, a.ends_at AS ends_at
        FROM attempt a
        JOIN person p ON p.id = a.person_id
        JOIN unit u ON u.id = a.unit_id
        WHERE a.id = :attemptId AND a.contest_id = :contestId AND a.round_no > 0 AND a.submitted_at IS NOT NULL
        """)
    Optional<Line> line(long contestId, long attemptId);

    /** Another attempt of the round that the person is in. */
    @Query("SELECT COUNT(*) FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND person_id = :personId AND state = 0 AND id <> :attemptId")
    int elsewhere(long contestId, int roundNo, long personId, long attemptId);

    @Query("SELECT * FROM reopening WHERE id = :id")
    Optional<Reopening> done(long id);

    @Query("""
        INSERT IGNORE INTO reopening (id, contest_id, attempt_id, state_before, submitted_before, receipt_before, points_before, ends_before, ends_after, reason, reopened_by, reopened_at)
        VALUES (:id, :contestId, :attemptId, :stateBefore, :submittedBefore, :receiptBefore, :pointsBefore, :endsBefore, :endsAfter, :reason, :by, :at)
        """)
    int append(long id, long contestId, long attemptId, int stateBefore, long submittedBefore, @Nullable String receiptBefore, int pointsBefore, long endsBefore, long endsAfter, String reason,
               long by, long at);

    /** The end last: MySQL goes by the new value from there on. */
    @Query("""
        UPDATE attempt
        SET state = 0, submitted_at = NULL, receipt = NULL, points = 0, correct_count = 0, prediction = NULL, late = 0, reopened = reopened + 1,
          closes_at = closes_at - ends_at + :ends, extra_ms = extra_ms - ends_at + :ends, ends_at = :ends
        WHERE id = :attemptId AND state IN (1, 2)
        """)
    int open(long attemptId, long ends);

    @Query("DELETE FROM late_delivery WHERE attempt_id = :attemptId")
    void forgetLate(long attemptId);

    @Query("SELECT * FROM reopening WHERE reopened_at >= :since ORDER BY reopened_at, id")
    List<Reopening> since(long since);

    @Query("SELECT * FROM reopening WHERE attempt_id = :attemptId ORDER BY reopened_at DESC, id DESC LIMIT 1")
    Optional<Reopening> last(long attemptId);

    @Query("""
        SELECT p.name AS name, r.submitted_before AS submitted_before, r.ends_after AS ends_after, r.reason AS reason, b.name AS reopened_by, r.reopened_at AS reopened_at
        FROM reopening r
        JOIN attempt a ON a.id = r.attempt_id
        JOIN person p ON p.id = a.person_id
        JOIN person b ON b.id = r.reopened_by
        WHERE r.contest_id = :contestId
        ORDER BY r.reopened_at DESC, r.id DESC
        LIMIT :limit
        """)
    List<Told> book(long contestId, int limit);
}
