package vn.hoithi.account.factor;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactorRepository extends GenericRepository<FactorRepository.Factor, Long> {

    /** A person's second factor; moments are epoch milliseconds, {@code confirmedAt} null until a first code was right. */
    @Introspected
    @MappedEntity("second_factor")
    record Factor(@Id long personId, String secret, long madeAt, @Nullable Long confirmedAt, long lastStep) {
    }

    @Query("SELECT * FROM second_factor WHERE person_id = :personId")
    Optional<Factor> of(long personId);

    @Query("SELECT COUNT(*) FROM second_factor WHERE person_id = :personId AND confirmed_at IS NOT NULL")
    long confirmed(long personId);

    @Query("SELECT person_id FROM second_factor WHERE person_id IN (:people) AND confirmed_at IS NOT NULL")
    List<Long> confirmedOf(List<Long> people);

    /** A fresh secret that waits for its first code; never instead of one that is in use. */
    @Query("""
        INSERT INTO second_factor (person_id, secret, made_at, confirmed_at, last_step)
        VALUES (:personId, :secret, :now, NULL, 0)
        ON DUPLICATE KEY UPDATE secret = CASE WHEN confirmed_at IS NULL THEN VALUES(secret) ELSE secret END, made_at = CASE WHEN confirmed_at IS NULL THEN VALUES(made_at) ELSE made_at END
        """)
    void propose(long personId, String secret, long now);

    @Query("UPDATE second_factor SET confirmed_at = :now, last_step = :step WHERE person_id = :personId AND secret = :secret AND confirmed_at IS NULL")
    int confirm(long personId, String secret, long step, long now);

    /** Whoever brings a step to the end first has used it, on whichever node; earlier ones are over with it. */
    @Query("UPDATE second_factor SET last_step = :step WHERE person_id = :personId AND confirmed_at IS NOT NULL AND last_step < :step")
    int use(long personId, long step);

    @Query("UPDATE second_factor SET secret = :fresh WHERE person_id = :personId AND secret = :seen")
    int reseal(long personId, String seen, String fresh);

    @Query("DELETE FROM second_factor WHERE person_id = :personId")
    int remove(long personId);

    @Query("INSERT INTO recovery_code (person_id, hash, used_at) VALUES (:personId, :hash, NULL)")
    void addCode(long personId, String hash);

    @Query("UPDATE recovery_code SET used_at = :now WHERE person_id = :personId AND hash = :hash AND used_at IS NULL")
    int useCode(long personId, String hash, long now);

    @Query("SELECT COUNT(*) FROM recovery_code WHERE person_id = :personId AND used_at IS NULL")
    long codesLeft(long personId);

    @Query("DELETE FROM recovery_code WHERE person_id = :personId")
    int removeCodes(long personId);
}
