package vn.hoithi.account.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<SessionRow, String> {

    @Query("SELECT * FROM session WHERE token_hash = :hash")
    Optional<SessionRow> byHash(String hash);

    @Query("""
        INSERT INTO session (token_hash, person_id, created_at, expires_at, ended_at, device, seen_at)
        VALUES (:hash, :personId, :now, :expiresAt, NULL, :device, :now)
        """)
    void insert(String hash, long personId, long now, long expiresAt, String device);

    @Query("""
        SELECT * FROM session
        WHERE person_id = :personId AND ended_at IS NULL AND expires_at > :now
        ORDER BY seen_at DESC, created_at DESC
        LIMIT :limit
        """)
    List<SessionRow> lasting(long personId, long now, int limit);

    @Query("UPDATE session SET seen_at = :now WHERE token_hash = :hash AND seen_at < :now")
    int seen(String hash, long now);

    @Query("UPDATE session SET ended_at = :now, expires_at = LEAST(expires_at, :now) WHERE token_hash = :hash AND ended_at IS NULL")
    int end(String hash, long now);

    @Query("UPDATE session SET ended_at = :now, expires_at = LEAST(expires_at, :now) WHERE person_id = :personId AND SUBSTRING(token_hash, 1, 24) = :key AND ended_at IS NULL")
    int endOne(long personId, String key, long now);

    @Query("UPDATE session SET ended_at = :now, expires_at = LEAST(expires_at, :now) WHERE person_id = :personId AND token_hash <> :hash AND ended_at IS NULL")
    int endOthers(long personId, String hash, long now);

    @Query("INSERT INTO sign_in_step (token_hash, person_id, keep_signed_in, expires_at) VALUES (:hash, :personId, :keep, :expiresAt)")
    void beginStep(String hash, long personId, int keep, long expiresAt);

    @Query("SELECT * FROM sign_in_step WHERE token_hash = :hash AND expires_at > :now")
    Optional<StepRow> step(String hash, long now);

    @Query("DELETE FROM sign_in_step WHERE token_hash = :hash")
    int endStep(String hash);

    @Query("DELETE FROM sign_in_step WHERE person_id = :personId")
    int endSteps(long personId);

    @Query("DELETE FROM sign_in_step WHERE expires_at < :before LIMIT 1000")
    int purgeSteps(long before);

    /** So many at a time: nobody waits for a large one. */
    @Query("DELETE FROM session WHERE expires_at < :before LIMIT 1000")
    int purge(long before);
}
