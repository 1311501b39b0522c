package vn.hoithi.account.tries;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TryRepository extends GenericRepository<TryRepository.Count, String> {

    /** Failed tries at an account from one source; moments are epoch milliseconds. */
    @Introspected
    @MappedEntity("sign_in_try")
    record Count(@Id String account, String source, int failures, long blockedUntil, long triedAt) {
    }

    @Query("INSERT IGNORE INTO sign_in_try (account, source, failures, blocked_until, tried_at) VALUES (:account, :source, 0, 0, :now)")
    void open(String account, String source, long now);

    // blocked_until first, tried_at last: MySQL reads columns already set in the same statement, H2 the old ones
    @Query("""
        UPDATE sign_in_try
        SET blocked_until = CASE WHEN tried_at >= :fresh AND failures + 1 >= :limit THEN :until ELSE blocked_until END,
          failures = CASE WHEN tried_at >= :fresh THEN failures + 1 ELSE 1 END,
          tried_at = :now
        WHERE account = :account AND source = :source AND blocked_until <= :now
        """)
    int tried(String account, String source, int limit, long until, long fresh, long now);

    // as above: blocked_until first
    @Query("""
        UPDATE sign_in_try
        SET blocked_until = CASE WHEN failures - 1 < :limit THEN 0 ELSE blocked_until END, failures = failures - 1
        WHERE account = :account AND source = :source AND failures > 0
        """)
    void untried(String account, String source, int limit);

    @Query("SELECT * FROM sign_in_try WHERE account = :account AND source = :source")
    Optional<Count> of(String account, String source);

    @Query("DELETE FROM sign_in_try WHERE account = :account AND source = :source")
    void forget(String account, String source);

    @Query("DELETE FROM sign_in_try WHERE tried_at < :before AND blocked_until < :before")
    int forgetOld(long before);

    @Query("SELECT person_id FROM known_device WHERE device = :device ORDER BY seen_at DESC LIMIT 1")
    Optional<Long> lastOn(String device);

    @Query("SELECT COUNT(*) FROM known_device WHERE person_id = :personId AND device = :device")
    long known(long personId, String device);

    @Query("""
        INSERT INTO known_device (person_id, device, seen_at)
        VALUES (:personId, :device, :now)
        ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)
        """)
    void know(long personId, String device, long now);

    @Query("DELETE FROM known_device WHERE person_id = :personId")
    void unknowAll(long personId);

    @Query("DELETE FROM known_device WHERE seen_at < :before")
    int unknowOld(long before);
}
