package vn.hoithi.organisation;

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

/** Who belongs where, and which roles they hold. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface MembershipRepository extends GenericRepository<MembershipRepository.Membership, Long> {

    /** A stretch of somebody's life in a unit; moments are epoch milliseconds, validTo null while it lasts. */
    @Introspected
    @MappedEntity("membership")
    public record Membership(@Id long personId, long unitId, MemberRole role, long validFrom, @Nullable Long validTo) {
    }

    /** A person with the current unit, once for each role held at a unit (once without a role for those who hold none). */
    @Introspected
    record ActorRow(long personId, String name, int birthYear, @Nullable Long unitId, @Nullable MemberRole memberRole, @Nullable Role role, @Nullable Long roleUnitId,
                    @Nullable String roleUnitPath) {
    }

    @Query("SELECT * FROM membership WHERE person_id = :personId AND valid_to IS NULL ORDER BY valid_from DESC LIMIT 1")
    Optional<Membership> current(long personId);

    @Query("SELECT * FROM membership WHERE person_id = :personId ORDER BY valid_from DESC")
    List<Membership> history(long personId);

    /** Whoever ends memberships of a person waits for whoever does so already. */
    @Query("SELECT id FROM person WHERE id = :personId FOR UPDATE")
    Optional<Long> lock(long personId);

    /** When the open membership began, which nobody else may end meanwhile. */
    @Query("SELECT valid_from FROM membership WHERE person_id = :personId AND valid_to IS NULL FOR UPDATE")
    Optional<Long> lockedSince(long personId);

    @Query("INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to) VALUES (:personId, :unitId, :role, :now, NULL)")
    void join(long personId, long unitId, MemberRole role, long now);

    @Query("UPDATE membership SET valid_to = :now WHERE person_id = :personId AND valid_to IS NULL")
    int leave(long personId, long now);

    @Query("""
        UPDATE membership SET valid_to = :now
        WHERE person_id = :personId AND unit_id = :unitId AND role = 'UNVERIFIED' AND valid_to IS NULL
        """)
    int leaveUnverified(long personId, long unitId, long now);

    @Query("""
        SELECT p.id AS person_id, p.name AS name, p.birth_year AS birth_year, m.unit_id AS unit_id, m.role AS member_role,
          g.role AS role, g.unit_id AS role_unit_id, u.path AS role_unit_path
        FROM person p
        LEFT JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL
        LEFT JOIN role_grant g ON g.person_id = p.id
        LEFT JOIN unit u ON u.id = g.unit_id
        WHERE p.id = :personId AND p.disabled_at IS NULL
        ORDER BY m.valid_from DESC
        """)
    List<ActorRow> actorRows(long personId);

    @Query("INSERT IGNORE INTO role_grant (person_id, role, unit_id, granted_by, granted_at) VALUES (:personId, :role, :unitId, :by, :now)")
    void grant(long personId, Role role, long unitId, @Nullable Long by, long now);

    /** A grant with the names a list needs. */
    @Introspected
    public record Granted(long personId, String personName, @Nullable String phone, Role role, long unitId, String unitName) {
    }

    @Query("""
        SELECT g.person_id AS person_id, p.name AS person_name, p.phone AS phone, g.role AS role, g.unit_id AS unit_id, u.name AS unit_name
        FROM role_grant g
        JOIN person p ON p.id = g.person_id
        JOIN unit u ON u.id = g.unit_id
        WHERE u.path LIKE :prefix
        ORDER BY u.path, p.sort_key, p.id, g.role
        """)
    List<Granted> grantsBelow(String prefix);

    @Query("SELECT COUNT(*) FROM role_grant WHERE person_id = :personId AND role = 'ADMINISTRATOR'")
    long administers(long personId);

    @Query("SELECT COUNT(*) FROM role_grant WHERE person_id = :personId")
    long grants(long personId);

    /** Paths of the units where a person holds a role, the longest held first. */
    @Query("SELECT u.path FROM role_grant g JOIN unit u ON u.id = g.unit_id WHERE g.person_id = :personId ORDER BY g.granted_at, g.unit_id LIMIT 1")
    List<String> posts(long personId);

    @Query("SELECT DISTINCT role FROM role_grant WHERE person_id = :personId")
    List<Role> roles(long personId);

    @Query("SELECT u.path FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = :personId AND m.valid_to IS NULL")
    Optional<String> home(long personId);

    @Query("DELETE FROM role_grant WHERE person_id = :personId AND role = :role AND unit_id = :unitId")
    int revoke(long personId, Role role, long unitId);
}
