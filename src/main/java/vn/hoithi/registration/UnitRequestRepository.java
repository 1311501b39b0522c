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

/** Units people ask for. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitRequestRepository extends GenericRepository<UnitRequestRepository.Request, Long> {

    /** A request as its person sees it; the unit is the one it led to. */
    @Introspected
    @MappedEntity("unit_request")
    record Request(@Id long id, long personId, long aboveId, String name, String address, UnitRequests.State state, long requestedAt, @Nullable String reason, @Nullable Long unitId) {
    }

    @Query("""
        INSERT INTO unit_request (id, person_id, open_person, above_id, name, folded, address, state, requested_at, decided_by, decided_at, reason, unit_id)
        VALUES (:id, :personId, :personId, :aboveId, :name, :folded, :address, 'OPEN', :now, NULL, NULL, NULL, NULL)
        """)
    void insert(long id, long personId, long aboveId, String name, String folded, String address, long now);

    @Query("SELECT id, person_id, above_id, name, address, state, requested_at, reason, unit_id FROM unit_request WHERE person_id = :personId ORDER BY requested_at DESC, id DESC LIMIT 1")
    Optional<Request> latest(long personId);

    @Query("""
        SELECT r.id, r.person_id, p.name AS person, r.above_id, u.path AS above_path, r.name, r.folded, r.address, r.requested_at FROM unit_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.above_id
        WHERE r.state = 'OPEN' AND u.path LIKE :prefix AND r.person_id <> :reader AND p.disabled_at IS NULL
        ORDER BY r.requested_at, r.id
        LIMIT :limit
        """)
    List<UnitRequests.Waiting> waiting(String prefix, long reader, int limit);

    @Query("""
        SELECT COUNT(*) FROM unit_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.above_id
        WHERE r.state = 'OPEN' AND u.path LIKE :prefix AND r.person_id <> :reader AND p.disabled_at IS NULL
        """)
    long count(String prefix, long reader);

    @Query("""
        SELECT r.id, r.person_id, p.name AS person, r.above_id, u.path AS above_path, r.name, r.folded, r.address, r.requested_at FROM unit_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.above_id
        WHERE r.id = :id AND r.person_id <> :reader
        """)
    Optional<UnitRequests.Waiting> byId(long id, long reader);

    @Query("""
        SELECT r.id, r.person_id, p.name AS person, r.above_id, u.path AS above_path, r.name, r.folded, r.address, r.requested_at FROM unit_request r
        JOIN person p ON p.id = r.person_id
        JOIN unit u ON u.id = r.above_id
        WHERE r.state = 'OPEN' AND r.above_id = :aboveId AND r.folded = :folded AND r.person_id <> :reader
        ORDER BY r.id
        """)
    List<UnitRequests.Waiting> alike(long aboveId, String folded, long reader);

    @Query("""
        UPDATE unit_request SET state = :state, open_person = NULL, decided_by = :by, decided_at = :now, reason = :reason, unit_id = :unitId
        WHERE id = :id AND state = 'OPEN'
        """)
    int decide(long id, UnitRequests.State state, long by, long now, @Nullable String reason, @Nullable Long unitId);

    @Query("UPDATE unit_request SET state = 'WITHDRAWN', open_person = NULL, decided_at = :now WHERE person_id = :personId AND state = 'OPEN'")
    int withdraw(long personId, long now);
}
