package vn.hoithi.roster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RosterRepository extends GenericRepository<RosterRepository.Kept, Long> {

    /** An uploaded file that waits for its confirmation. */
    @Introspected
    @MappedEntity("roster_import")
    record Kept(@Id long id, long personId, long unitId, String fileName, byte[] content, long createdAt) {
    }

    /** Somebody who is in a unit already. */
    @Introspected
    record There(long unitId, String sortName, int birthYear) {
    }

    /** Somebody brought in; {@code goodUntil} is when the newest code ends, null when none is left; moments are epoch milliseconds. */
    @Introspected
    record Guest(long id, String name, int birthYear, MemberRole role, long unitId, @Nullable String phone, @Nullable Long claimedAt, @Nullable Long goodUntil) {
    }

    @Query("INSERT INTO roster_import (id, person_id, unit_id, file_name, content, created_at) VALUES (:id, :personId, :unitId, :fileName, :content, :now)")
    void keep(long id, long personId, long unitId, String fileName, byte[] content, long now);

    @Query("SELECT * FROM roster_import WHERE id = :id AND person_id = :personId AND created_at > :since")
    Optional<Kept> find(long id, long personId, long since);

    @Query("DELETE FROM roster_import WHERE id = :id AND person_id = :personId AND created_at > :since")
    int take(long id, long personId, long since);

    @Query("DELETE FROM roster_import WHERE created_at <= :since")
    void forget(long since);

    @Query("""
        SELECT m.unit_id AS unit_id, p.sort_name AS sort_name, p.birth_year AS birth_year
        FROM membership m
        JOIN person p ON p.id = m.person_id
        WHERE m.unit_id IN (:unitIds) AND m.valid_to IS NULL AND p.disabled_at IS NULL
        """)
    List<There> people(List<Long> unitIds);

    @Query("""
        SELECT p.id AS id, p.name AS name, p.birth_year AS birth_year, m.role AS role, m.unit_id AS unit_id, COALESCE(p.phone, c.phone) AS phone, c.claimed_at AS claimed_at,
          (SELECT MAX(k.expires_at) FROM claim_code k WHERE k.person_id = p.id AND k.ended_at IS NULL) AS good_until
        FROM unit u
        JOIN membership m ON m.unit_id = u.id AND m.valid_to IS NULL
        JOIN account_claim c ON c.person_id = m.person_id
        JOIN person p ON p.id = m.person_id
        WHERE u.path LIKE :prefix AND p.disabled_at IS NULL
        ORDER BY CASE WHEN c.claimed_at IS NULL THEN 0 ELSE 1 END, p.sort_name, p.id
        LIMIT :limit OFFSET :offset
        """)
    List<Guest> guests(String prefix, int limit, int offset);

    @Query("""
        SELECT COUNT(*)
        FROM unit u
        JOIN membership m ON m.unit_id = u.id AND m.valid_to IS NULL
        JOIN account_claim c ON c.person_id = m.person_id
        JOIN person p ON p.id = m.person_id
        WHERE u.path LIKE :prefix AND p.disabled_at IS NULL AND CASE WHEN c.claimed_at IS NULL THEN 1 ELSE 0 END = :waiting
        """)
    long count(String prefix, int waiting);

    @Query("""
        SELECT p.id AS id, p.name AS name, p.birth_year AS birth_year, m.role AS role, m.unit_id AS unit_id, c.phone AS phone, c.claimed_at AS claimed_at,
          (SELECT MAX(k.expires_at) FROM claim_code k WHERE k.person_id = p.id AND k.ended_at IS NULL) AS good_until
        FROM account_claim c
        JOIN person p ON p.id = c.person_id
        JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL
        WHERE c.person_id = :id AND c.claimed_at IS NULL AND p.disabled_at IS NULL
        """)
    Optional<Guest> waiting(long id);
}
