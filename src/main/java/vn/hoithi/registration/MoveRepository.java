package vn.hoithi.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests to move to another unit. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface MoveRepository extends GenericRepository<MoveRepository.Request, Long> {

    /** How a request stands. */
    enum State { OPEN, APPROVED, REFUSED, WITHDRAWN }

    /** A request as its person sees it; the reason is "" when the unit was closed meanwhile, {@code askedBy} the leader who asked for it. */
    @Introspected
    @MappedEntity("move_request")
    record Request(@Id long id, long personId, long toUnit, MemberRole role, State state, long requestedAt, @Nullable String reason, @Nullable String askedBy) {
    }

    /** An open request as a leader sees it; {@code askedBy} is the leader who asked for it, null when the person did. */
    @Introspected
    public record Waiting(long id, long personId, String name, @Nullable Long fromUnit, long toUnit, String toPath, MemberRole role, long requestedAt, @Nullable LocalDate closedOn,
                          @Nullable String askedBy) {
    }

    @Query("""
        INSERT INTO move_request (id, person_id, open_person, from_unit, to_unit, role, state, requested_at, decided_by, decided_at, reason, asked_by)
        VALUES (:id, :personId, :personId, :fromUnit, :toUnit, :role, 'OPEN', :now, NULL, NULL, NULL, :askedBy)
        """)
    void insert(long id, long personId, @Nullable Long fromUnit, long toUnit, MemberRole role, long now, @Nullable Long askedBy);

    /** The open request to the unit the person is moved to has its answer by that. */
    @Query("""
        UPDATE move_request
        SET state = 'APPROVED', open_person = NULL, decided_by = :by, decided_at = :now
        WHERE person_id = :personId AND to_unit = :toUnit AND state = 'OPEN'
        """)
    int settle(long personId, long toUnit, long by, long now);

    @Query("""
        SELECT r.id AS id, r.person_id AS person_id, r.to_unit AS to_unit, r.role AS role, r.state AS state, r.requested_at AS requested_at, r.reason AS reason, a.name AS asked_by
        FROM move_request r
        LEFT JOIN person a ON a.id = r.asked_by
        WHERE r.person_id = :personId
        ORDER BY r.requested_at DESC, r.id DESC
        LIMIT 1
        """)
    Optional<Request> latest(long personId);

    @Query("""
        SELECT r.id AS id, r.person_id AS person_id, p.name AS name, r.from_unit AS from_unit, r.to_unit AS to_unit, u.path AS to_path, r.role AS role,
          r.requested_at AS requested_at, u.closed_on AS closed_on, a.name AS asked_by
        FROM move_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.to_unit
        LEFT JOIN person a ON a.id = r.asked_by
        WHERE r.state = 'OPEN' AND u.path LIKE :prefix AND r.person_id <> :reader AND p.disabled_at IS NULL
        ORDER BY r.requested_at, r.id
        """)
    List<Waiting> waiting(String prefix, long reader);

    @Query("""
        SELECT r.id AS id, r.person_id AS person_id, p.name AS name, r.from_unit AS from_unit, r.to_unit AS to_unit, u.path AS to_path, r.role AS role,
          r.requested_at AS requested_at, u.closed_on AS closed_on, a.name AS asked_by
        FROM move_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.to_unit
        LEFT JOIN person a ON a.id = r.asked_by
        WHERE r.id = :id AND r.person_id <> :reader
        """)
    Optional<Waiting> byId(long id, long reader);

    @Query("""
        UPDATE move_request
        SET state = :state, open_person = NULL, decided_by = :by, decided_at = :now, reason = :reason
        WHERE id = :id AND state = 'OPEN'
        """)
    int decide(long id, State state, long by, long now, @Nullable String reason);

    @Query("UPDATE move_request SET state = 'WITHDRAWN', open_person = NULL, decided_at = :now WHERE person_id = :personId AND state = 'OPEN'")
    int withdraw(long personId, long now);

    @Query("SELECT DISTINCT unit_id FROM role_grant WHERE role = 'LEADER' AND unit_id IN (:ids) AND person_id <> :personId")
    List<Long> led(List<Long> ids, long personId);
}
