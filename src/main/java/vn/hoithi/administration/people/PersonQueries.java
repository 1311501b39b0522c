package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;

import java.util.List;
import java.util.Optional;

/** Reads one person for whoever leads the unit. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonQueries extends GenericRepository<PersonQueries.Profile, Long> {

    /**
     * Somebody with the unit of today; moments are epoch milliseconds.
     *
     * @param phone      the number, or the one the unit gave for the account that waits
     * @param since      when the membership began
     * @param disabledAt when the account was deactivated
     * @param preparedAt when the unit prepared the account, null when the person registered
     * @param claimedAt  when the person claimed it
     * @param signedInAt the last sign-in of which something is left, or 0
     * @param disabledBy name of whoever deactivated it
     */
    @Introspected
    @MappedEntity("person")
    record Profile(@Id long id, String name, int birthYear, @Nullable String phone, long createdAt, @Nullable Long disabledAt, long unitId, String path, MemberRole role, long since,
                   @Nullable Long preparedAt, @Nullable Long claimedAt, long signedInAt, @Nullable String disabledReason, @Nullable String disabledBy) {

        boolean waiting() {
            return preparedAt != null && claimedAt == null;
        }
    }

    /** A role at a unit. */
    @Introspected
    record Held(Role role, String unitName) {
    }

    // the two moments apart: GREATEST passes over NULL on one of the databases only
    @Query("""
        SELECT p.id AS id, p.name AS name, p.birth_year AS birth_year, COALESCE(p.phone, c.phone) AS phone, p.created_at AS created_at, p.disabled_at AS disabled_at,
          m.unit_id AS unit_id, u.path AS path, m.role AS role, m.valid_from AS since, c.prepared_at AS prepared_at, c.claimed_at AS claimed_at,
          GREATEST(COALESCE((SELECT MAX(s.created_at) FROM session s WHERE s.person_id = p.id), 0), COALESCE((SELECT MAX(k.seen_at) FROM known_device k WHERE k.person_id = p.id), 0)) AS signed_in_at,
          p.disabled_reason AS disabled_reason, d.name AS disabled_by
        FROM person p
        JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL
        JOIN unit u ON u.id = m.unit_id
        LEFT JOIN account_claim c ON c.person_id = p.id
        LEFT JOIN person d ON d.id = p.disabled_by
        WHERE p.id = :id AND c.withdrawn_at IS NULL
        """)
    Optional<Profile> byId(long id);

    @Query("""
        SELECT g.role AS role, u.name AS unit_name
        FROM role_grant g
        JOIN unit u ON u.id = g.unit_id
        WHERE g.person_id = :id
        ORDER BY u.path, g.role
        """)
    List<Held> roles(long id);
}
