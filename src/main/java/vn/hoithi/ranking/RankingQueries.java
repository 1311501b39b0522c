package vn.hoithi.ranking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** What the pages read. A path prefix of "%" is the whole contest. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RankingQueries extends GenericRepository<ProjectionRepository.Lease, String> {

    /** A unit's sums. */
    @Introspected
    record TallyRow(long unitId, int participants, int workers, long pointsSum) {
    }

    /** A person's line; moments and lengths in milliseconds. */
    @Introspected
    record PersonRow(long personId, String personName, String unitName, String unitPath, byte[] sortKey, int points, long durationMs, long submittedAt, int provisional) {
    }

    /** Somebody's key. */
    @Introspected
    record KeyRow(long personId, long unitId, String unitPath, byte[] sortKey, int points) {
    }

    @Query("SELECT t.unit_id, t.participants, t.workers, t.points_sum FROM unit_tally t WHERE t.contest_id = :contestId AND t.round_no = :roundNo")
    List<TallyRow> tallies(long contestId, int roundNo);

    @Query("""
        SELECT t.unit_id, t.participants, t.workers, t.points_sum FROM unit_tally t
        WHERE t.contest_id = :contestId AND t.round_no = :roundNo AND t.unit_id IN (:unitIds)
        """)
    List<TallyRow> tallies(long contestId, int roundNo, List<Long> unitIds);

    @Query("""
        SELECT s.person_id, COALESCE(p.name, '') AS person_name, COALESCE(u.name, '') AS unit_name, s.unit_path, s.sort_key, s.points,
          s.duration_ms, s.submitted_at, s.provisional
        FROM standing s
        LEFT JOIN person p ON p.id = s.person_id
        LEFT JOIN unit u ON u.id = s.unit_id
        WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.unit_path LIKE :prefix
        ORDER BY s.sort_key, s.person_id
        LIMIT :limit OFFSET :skip
        """)
    List<PersonRow> people(long contestId, int roundNo, String prefix, int limit, int skip);

    @Query("SELECT s.person_id, s.unit_id, s.unit_path, s.sort_key, s.points FROM standing s WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.person_id = :personId")
    Optional<KeyRow> key(long contestId, int roundNo, long personId);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix")
    int size(long contestId, int roundNo, String prefix);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key < :sortKey AND unit_path LIKE :prefix")
    int before(long contestId, int roundNo, byte[] sortKey, String prefix);

    @Query("""
        SELECT COUNT(*) FROM standing
        WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key = :sortKey AND person_id < :personId AND unit_path LIKE :prefix
        """)
    int besideBefore(long contestId, int roundNo, byte[] sortKey, long personId, String prefix);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND points = :points AND unit_path LIKE :prefix")
    int withPoints(long contestId, int roundNo, int points, String prefix);

    @Query("""
        SELECT s.person_id, s.unit_id, s.unit_path, s.sort_key, s.points FROM standing s
        WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.sort_key < :sortKey AND s.unit_path LIKE :prefix
        ORDER BY s.sort_key DESC
        LIMIT 1
        """)
    Optional<KeyRow> nextBetter(long contestId, int roundNo, byte[] sortKey, String prefix);

    @Query("""
        SELECT s.person_id, s.unit_id, s.unit_path, s.sort_key, s.points FROM standing s
        WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.sort_key > :sortKey AND s.unit_path LIKE :prefix
        ORDER BY s.sort_key
        LIMIT 1
        """)
    Optional<KeyRow> nextWorse(long contestId, int roundNo, byte[] sortKey, String prefix);
}
