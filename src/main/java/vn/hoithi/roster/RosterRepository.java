package vn.hoithi.roster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RosterRepository extends GenericRepository<RosterRepository.Invitee, Long> {

    /** Somebody who is in a unit already; {@code waiting} is 1 until the account is claimed, {@code phone} the number the unit gave for it. */
    @Introspected
    record There(long personId, long unitId, String name, String sortName, int birthYear, MemberRole role, @Nullable String phone, int waiting) {

        boolean waits() {
            return waiting == 1;
        }
    }

    /** Somebody brought in; {@code goodUntil} is when the newest code ends, null when none is left; moments are epoch milliseconds. */
    @Introspected
    record Invitee(long id, String name, int birthYear, MemberRole role, long unitId, @Nullable String phone, @Nullable Long claimedAt, @Nullable Long goodUntil) {
    }

    /** What somebody in a unit is found by. */
    @Introspected
    record Known(long personId, long unitId, String sortName, int birthYear) {
    }

    @Query("""
        SELECT p.id AS person_id, m.unit_id AS unit_id, p.sort_name AS sort_name, p.birth_year AS birth_year
        FROM membership m
        JOIN person p ON p.id = m.person_id
        WHERE m.unit_id IN (:unitIds) AND m.valid_to IS NULL AND p.disabled_at IS NULL
        """)
    List<Known> known(List<Long> unitIds);

    @Query("""
        SELECT p.id AS person_id, m.unit_id AS unit_id, p.name AS name, p.sort_name AS sort_name, p.birth_year AS birth_year, m.role AS role, c.phone AS phone,
          CASE WHEN c.person_id IS NOT NULL AND c.claimed_at IS NULL THEN 1 ELSE 0 END AS waiting
        FROM membership m
        JOIN person p ON p.id = m.person_id
        LEFT JOIN account_claim c ON c.person_id = p.id
        WHERE p.id IN (:personIds) AND m.valid_to IS NULL AND p.disabled_at IS NULL
        ORDER BY p.id
        """)
    List<There> people(List<Long> personIds);

    @Query("""
        SELECT p.id AS person_id, m.unit_id AS unit_id, p.name AS name, p.sort_name AS sort_name, p.birth_year AS birth_year, m.role AS role, c.phone AS phone, 1 AS waiting
        FROM account_claim c
        JOIN person p ON p.id = c.person_id
        JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL
        JOIN unit u ON u.id = m.unit_id
        WHERE c.phone IN (:phones) AND c.claimed_at IS NULL AND p.disabled_at IS NULL AND u.path LIKE :prefix
        """)
    List<There> waitingWith(List<String> phones, String prefix);

    @Query("""
        SELECT p.id AS id, p.name AS name, p.birth_year AS birth_year, m.role AS role, m.unit_id AS unit_id, COALESCE(p.phone, c.phone) AS phone, c.claimed_at AS claimed_at,
          (SELECT MAX(k.expires_at) FROM claim_code k WHERE k.person_id = p.id AND k.ended_at IS NULL) AS good_until
        FROM unit u
        JOIN membership m ON m.unit_id = u.id AND m.valid_to IS NULL
        JOIN account_claim c ON c.person_id = m.person_id
        JOIN person p ON p.id = m.person_id
        WHERE u.path LIKE :prefix AND p.disabled_at IS NULL
        ORDER BY CASE WHEN c.claimed_at IS NULL THEN 0 ELSE 1 END, p.sort_key, p.id
        LIMIT :limit OFFSET :offset
        """)
    List<Invitee> invitees(String prefix, int limit, int offset);

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
    Optional<Invitee> waiting(long id);
}
