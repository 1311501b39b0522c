package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Attempts the server could not close. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ClosingFailureRepository extends GenericRepository<AttemptRow, Long> {

    /** An attempt that is still open although its time is over; moments are epoch milliseconds. */
    @Introspected
    record Stuck(String name, String unitName, long endsAt, int tries, long nextTryAt) {
    }

    @Query("SELECT tries FROM closing_failure WHERE attempt_id = :attemptId")
    Optional<Integer> tries(long attemptId);

    @Query("""
        INSERT INTO closing_failure (attempt_id, contest_id, tries, next_try_at, reason)
        SELECT a.id, a.contest_id, :tries, :nextTryAt, :reason
        FROM attempt a
        WHERE a.id = :attemptId
        ON DUPLICATE KEY UPDATE tries = VALUES(tries), next_try_at = VALUES(next_try_at), reason = VALUES(reason)
        """)
    int put(long attemptId, int tries, long nextTryAt, String reason);

    @Query("""
        SELECT p.name AS name, u.name AS unit_name, a.ends_at AS ends_at, f.tries AS tries, f.next_try_at AS next_try_at
        FROM closing_failure f
        JOIN attempt a ON a.id = f.attempt_id
        JOIN person p ON p.id = a.person_id
        JOIN unit u ON u.id = a.unit_id
        WHERE f.contest_id = :contestId AND a.state = 0
        ORDER BY a.ends_at, a.id
        LIMIT :limit
        """)
    List<Stuck> of(long contestId, int limit);

    @Query("SELECT COUNT(*) FROM closing_failure f JOIN attempt a ON a.id = f.attempt_id WHERE f.contest_id = :contestId AND a.state = 0")
    int count(long contestId);
}
