package vn.hoithi.registration;

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

/** Who says to be an officer, and what was decided of it. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface OfficerRepository extends GenericRepository<OfficerRepository.Decision, Long> {

    /** What was decided about somebody; {@code confirmed} is 1 or 0. */
    @Introspected
    @MappedEntity("officer_decision")
    record Decision(@Id long id, long personId, long unitId, int confirmed, String reason, long decidedAt) {
    }

    /** An officer by own word; {@code since} is epoch milliseconds. */
    @Introspected
    public record Waiting(long personId, String name, int birthYear, @Nullable String phone, long unitId, String path, long since) {
    }

    @Query("""
        SELECT p.id AS person_id, p.name AS name, p.birth_year AS birth_year, p.phone AS phone, u.id AS unit_id, u.path AS path, m.valid_from AS since
        FROM membership m
        JOIN unit u ON u.id = m.unit_id
        JOIN person p ON p.id = m.person_id
        WHERE m.role = 'UNVERIFIED' AND m.valid_to IS NULL AND u.path LIKE :prefix AND p.id <> :reader AND p.disabled_at IS NULL
        ORDER BY m.valid_from, p.id
        LIMIT :limit
        """)
    List<Waiting> waiting(String prefix, long reader, int limit);

    @Query("""
        SELECT COUNT(*)
        FROM membership m
        JOIN unit u ON u.id = m.unit_id
        JOIN person p ON p.id = m.person_id
        WHERE m.role = 'UNVERIFIED' AND m.valid_to IS NULL AND u.path LIKE :prefix AND p.id <> :reader AND p.disabled_at IS NULL
        """)
    long count(String prefix, long reader);

    @Query("""
        SELECT p.id AS person_id, p.name AS name, p.birth_year AS birth_year, p.phone AS phone, u.id AS unit_id, u.path AS path, m.valid_from AS since
        FROM membership m
        JOIN unit u ON u.id = m.unit_id
        JOIN person p ON p.id = m.person_id
        WHERE m.role = 'UNVERIFIED' AND m.valid_to IS NULL AND p.id IN (:personIds) AND p.id <> :reader AND p.disabled_at IS NULL
        ORDER BY p.id
        """)
    List<Waiting> some(List<Long> personIds, long reader);

    @Query("""
        INSERT INTO officer_decision (id, person_id, unit_id, confirmed, reason, decided_by, decided_at)
        VALUES (:id, :personId, :unitId, :confirmed, :reason, :by, :now)
        """)
    void write(long id, long personId, long unitId, int confirmed, String reason, long by, long now);

    @Query("SELECT COUNT(*) FROM officer_decision WHERE person_id = :personId")
    int decisions(long personId);

    @Query("SELECT id, person_id, unit_id, confirmed, reason, decided_at FROM officer_decision WHERE person_id = :personId ORDER BY id DESC LIMIT 1")
    Optional<Decision> latest(long personId);
}
