package vn.hoithi.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.registration.MoveRepository.State;

import java.util.List;
import java.util.Optional;

/** Requests for another name. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface NameRequestRepository extends GenericRepository<NameRequestRepository.Request, Long> {

    /** A request as its person sees it. */
    @Introspected
    @MappedEntity("name_request")
    record Request(@Id long id, String newName, State state, long requestedAt, @Nullable String reason) {
    }

    /** A request as a leader sees it, with the unit of today. */
    @Introspected
    public record Waiting(long id, long personId, String oldName, String newName, long unitId, String path, long requestedAt) {
    }

    @Query("""
        INSERT INTO name_request (id, person_id, open_person, old_name, new_name, state, requested_at, decided_by, decided_at, reason)
        VALUES (:id, :personId, :personId, :oldName, :newName, 'OPEN', :now, NULL, NULL, NULL)
        """)
    void insert(long id, long personId, String oldName, String newName, long now);

    @Query("""
        SELECT id, new_name, state, requested_at, reason FROM name_request
        WHERE person_id = :personId
        ORDER BY requested_at DESC, id DESC
        LIMIT 1
        """)
    Optional<Request> latest(long personId);

    @Query("""
        SELECT r.id AS id, r.person_id AS person_id, r.old_name AS old_name, r.new_name AS new_name, u.id AS unit_id, u.path AS path, r.requested_at AS requested_at
        FROM name_request r
        JOIN person p ON p.id = r.person_id
        JOIN membership m ON m.person_id = r.person_id AND m.valid_to IS NULL
        JOIN unit u ON u.id = m.unit_id
        WHERE r.open_person IS NOT NULL AND u.path LIKE :prefix AND r.person_id <> :reader AND p.disabled_at IS NULL
        ORDER BY r.requested_at, r.id
        LIMIT 500
        """)
    List<Waiting> waiting(String prefix, long reader);

    @Query("""
        SELECT r.id AS id, r.person_id AS person_id, r.old_name AS old_name, r.new_name AS new_name, u.id AS unit_id, u.path AS path, r.requested_at AS requested_at
        FROM name_request r
        JOIN membership m ON m.person_id = r.person_id AND m.valid_to IS NULL
        JOIN unit u ON u.id = m.unit_id
        WHERE r.id = :id AND r.person_id <> :reader
        """)
    Optional<Waiting> byId(long id, long reader);

    @Query("""
        UPDATE name_request
        SET state = :state, open_person = NULL, decided_by = :by, decided_at = :now, reason = :reason
        WHERE id = :id AND state = 'OPEN'
        """)
    int decide(long id, State state, long by, long now, @Nullable String reason);

    @Query("UPDATE name_request SET state = 'WITHDRAWN', open_person = NULL, decided_at = :now WHERE person_id = :personId AND state = 'OPEN'")
    int withdraw(long personId, long now);
}
