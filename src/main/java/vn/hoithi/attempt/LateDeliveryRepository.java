package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Attempts some of whose answers arrived in the grace after their end. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface LateDeliveryRepository extends GenericRepository<AttemptRow, Long> {

    /** A late delivery; moments are epoch milliseconds. */
    @Introspected
    record Late(String name, String unitName, long endedAt, long arrivedAt) {
    }

    @Query("INSERT IGNORE INTO late_delivery (attempt_id, contest_id, ended_at, arrived_at) VALUES (:attemptId, :contestId, :endedAt, :arrivedAt)")
    int put(long attemptId, long contestId, long endedAt, long arrivedAt);

    @Query("""
        SELECT p.name AS name, u.name AS unit_name, d.ended_at AS ended_at, d.arrived_at AS arrived_at
        FROM late_delivery d
        JOIN attempt a ON a.id = d.attempt_id
        JOIN person p ON p.id = a.person_id
        JOIN unit u ON u.id = a.unit_id
        WHERE d.contest_id = :contestId
        ORDER BY d.arrived_at DESC, d.attempt_id
        LIMIT :limit
        """)
    List<Late> of(long contestId, int limit);

    @Query("SELECT COUNT(*) FROM late_delivery WHERE contest_id = :contestId")
    int count(long contestId);
}
