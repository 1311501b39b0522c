package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ResetCodeRepository extends GenericRepository<ResetCodeRepository.Code, Long> {

    /** A code that may be used. */
    @Introspected
    @MappedEntity("reset_code")
    record Code(@Id long id, String hash) {
    }

    @Query("""
        INSERT INTO reset_code (id, person_id, hash, issued_by, issued_at, expires_at, ended_at)
        VALUES (:id, :personId, :hash, :by, :now, :expiresAt, NULL)
        """)
    void insert(long id, long personId, String hash, long by, long now, long expiresAt);

    @Query("UPDATE reset_code SET ended_at = :now WHERE person_id = :personId AND ended_at IS NULL")
    int endAll(long personId, long now);

    @Query("""
        SELECT id, hash FROM reset_code
        WHERE person_id = :personId AND ended_at IS NULL AND expires_at > :now
        ORDER BY issued_at DESC, id DESC
        LIMIT 1
        """)
    Optional<Code> good(long personId, long now);

    @Query("UPDATE reset_code SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
    int use(long id, long now);
}
