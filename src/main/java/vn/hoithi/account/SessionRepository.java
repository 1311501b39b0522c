package vn.hoithi.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<SessionRow, String> {

    @Query("SELECT * FROM session WHERE token_hash = :hash")
    Optional<SessionRow> byHash(String hash);

    @Query("""
        INSERT INTO session (token_hash, person_id, created_at, expires_at, ended_at, device)
        VALUES (:hash, :personId, :now, :expiresAt, NULL, :device)
        """)
    void insert(String hash, long personId, long now, long expiresAt, String device);

    @Query("UPDATE session SET ended_at = :now WHERE token_hash = :hash AND ended_at IS NULL")
    int end(String hash, long now);

    @Query("UPDATE session SET ended_at = :now WHERE person_id = :personId AND token_hash <> :hash AND ended_at IS NULL")
    int endOthers(long personId, String hash, long now);
}
