package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
        INSERT INTO reset_code (id, person_id, hash, issued_by, issued_at, expires_at, ended_at, tries_left)
        VALUES (:id, :personId, :hash, :by, :now, :expiresAt, NULL, :triesLeft)
        """)
    void insert(long id, long personId, String hash, long by, long now, long expiresAt, @Nullable Integer triesLeft);

    /** {@code own} is 1 for codes the person sent for, 0 for those handed out: neither ends the other. */
    @Query("UPDATE reset_code SET ended_at = :now WHERE person_id = :personId AND ended_at IS NULL AND CASE WHEN tries_left IS NULL THEN 0 ELSE 1 END = :own")
    int endKind(long personId, int own, long now);

    /** Counts a try before it is looked at; 0 when none is left. */
    @Query("UPDATE reset_code SET tries_left = tries_left - 1 WHERE id = :id AND ended_at IS NULL AND tries_left > 0")
    int tried(long id);

    /** Nobody looked at the try after all, or the code was right. */
    @Query("UPDATE reset_code SET tries_left = tries_left + 1 WHERE id = :id AND ended_at IS NULL")
    int untried(long id);

    @Query("UPDATE reset_code SET ended_at = :now WHERE person_id = :personId AND ended_at IS NULL")
    int endAll(long personId, long now);

    @Query("""
        SELECT id, hash FROM reset_code
        WHERE person_id = :personId AND ended_at IS NULL AND expires_at > :now AND CASE WHEN tries_left IS NULL THEN 0 ELSE 1 END = :own
        ORDER BY issued_at DESC, id DESC
        LIMIT 1
        """)
    Optional<Code> good(long personId, int own, long now);

    @Query("UPDATE reset_code SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
    int use(long id, long now);
}
