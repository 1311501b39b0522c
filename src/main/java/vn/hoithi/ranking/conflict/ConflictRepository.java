package vn.hoithi.ranking.conflict;

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
interface ConflictRepository extends GenericRepository<ConflictRepository.Conflict, Long> {

    /** A round both accounts have a result in; {@code decision} null while nobody has decided. */
    @Introspected
    @MappedEntity("merge_conflict")
    record Conflict(@Id long id, long contestId, int roundNo, long personId, String name, long foundAt, @Nullable String decision) {
    }

    /** An attempt both rounds are about; {@code ofGone} is 1 for one of the account that went. Points are hundredths, of the choices alone. */
    @Introspected
    record Side(long attemptId, int ofGone, int number, long unitId, int points, long submittedAt) {
    }

    /** A result of a round. */
    @Introspected
    record Sat(long attemptId, long contestId, int roundNo, long personId) {
    }

    @Query("""
        SELECT a.id AS attempt_id, a.contest_id AS contest_id, a.round_no AS round_no, a.person_id AS person_id
        FROM attempt a
        WHERE a.person_id IN (:kept, :gone) AND a.state <> 0 AND a.round_no > 0
        ORDER BY a.id
        """)
    List<Sat> sat(long kept, long gone);

    @Query("""
        INSERT INTO merge_conflict (id, contest_id, round_no, person_id, gone_id, found_at, decision, reason, decided_by, decided_at)
        VALUES (:id, :contestId, :roundNo, :kept, :gone, :now, NULL, NULL, NULL, NULL)
        """)
    void insert(long id, long contestId, int roundNo, long kept, long gone, long now);

    @Query("INSERT INTO merge_conflict_attempt (conflict_id, attempt_id, of_gone) VALUES (:conflictId, :attemptId, :ofGone)")
    void side(long conflictId, long attemptId, int ofGone);

    @Query("""
        SELECT c.id AS id, c.contest_id AS contest_id, c.round_no AS round_no, c.person_id AS person_id, p.name AS name, c.found_at AS found_at, c.decision AS decision
        FROM merge_conflict c
        JOIN person p ON p.id = c.person_id
        WHERE c.contest_id = :contestId AND c.decided_at IS NULL
        ORDER BY c.found_at, c.id
        """)
    List<Conflict> open(long contestId);

    @Query("""
        SELECT c.id AS id, c.contest_id AS contest_id, c.round_no AS round_no, c.person_id AS person_id, p.name AS name, c.found_at AS found_at, c.decision AS decision
        FROM merge_conflict c
        JOIN person p ON p.id = c.person_id
        WHERE c.id = :id
        """)
    Optional<Conflict> byId(long id);

    @Query("""
        SELECT s.attempt_id AS attempt_id, s.of_gone AS of_gone, a.number AS number, a.unit_id AS unit_id, a.points AS points, a.submitted_at AS submitted_at
        FROM merge_conflict_attempt s
        JOIN attempt a ON a.id = s.attempt_id
        WHERE s.conflict_id = :conflictId
        ORDER BY s.of_gone, a.number
        """)
    List<Side> sides(long conflictId);

    @Query("UPDATE merge_conflict SET decision = :decision, reason = :reason, decided_by = :by, decided_at = :now WHERE id = :id AND decided_at IS NULL")
    int decide(long id, String decision, String reason, long by, long now);
}
