package vn.hoithi.ranking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Denominator;
import vn.hoithi.ranking.edition.RankingView;

import java.util.List;
import java.util.Optional;

/** What the pages read. {@code contestId} is the id of a {@link RankingView}, {@code rollOf} that of its contest. A path prefix of "%" is the whole contest; a board's number counts from 1, in the sums 0 is everybody. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface RankingQueries extends GenericRepository<ProjectionRepository.Lease, String> {

    /** A unit's sums; {@code scored} are people with a counting attempt, whose points {@code pointsSum} adds up. */
    @Introspected
    record TallyRow(long unitId, int participants, int officers, int workers, int scored, long pointsSum) {

        int done(Denominator rate) {
            return rate.done(participants, officers, workers);
        }
    }

    /** A unit's name as searched. */
    @Introspected
    record NameRow(long unitId, @Nullable String sortKey) {
    }

    @Query("SELECT r.unit_id AS unit_id, u.sort_key AS sort_key FROM contest_roll r JOIN unit u ON u.id = r.unit_id WHERE r.contest_id = :contestId")
    List<NameRow> names(long contestId);

    /** What a unit was called when the roll was taken. */
    @Introspected
    record FormerName(long unitId, String name) {
    }

    /** Of units that have another name since. */
    @Query("SELECT unit_id, name FROM contest_roll WHERE contest_id = :contestId AND name IS NOT NULL")
    List<FormerName> formerNames(long contestId);

    /** A person's line; moments and lengths in milliseconds. */
    @Introspected
    record PersonRow(long personId, String personName, String unitName, String unitPath, byte[] sortKey, int points, long durationMs, long submittedAt, int provisional) {
    }

    /** Somebody's key. */
    @Introspected
    record KeyRow(long personId, long unitId, String unitPath, byte[] sortKey, int points) {
    }

    @Query("SELECT t.unit_id, t.participants, t.officers, t.workers, t.scored, t.points_sum FROM unit_tally t WHERE t.contest_id = :contestId AND t.round_no = :roundNo")
    List<TallyRow> tallies(long contestId, int roundNo);

    @Query("""
        SELECT t.unit_id, t.participants, t.officers, t.workers, t.scored, t.points_sum FROM unit_tally t
        WHERE t.contest_id = :contestId AND t.round_no = :roundNo AND t.unit_id IN (:unitIds)
        """)
    List<TallyRow> tallies(long contestId, int roundNo, List<Long> unitIds);

    @Query("SELECT COALESCE(SUM(attempts), 0) FROM unit_tally WHERE contest_id = :contestId AND round_no = 0 AND unit_id IN (:unitIds)")
    int attempts(long contestId, List<Long> unitIds);

    /** People of the contest from a key on, past the first so many of them. */
    @Query("""
        SELECT s.person_id, COALESCE(p.name, '') AS person_name, COALESCE(r.name, u.name, '') AS unit_name, s.unit_path, s.sort_key, s.points,
          s.duration_ms, s.submitted_at, s.provisional
        FROM (
          SELECT contest_id, round_no, person_id FROM standing
          WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key >= :begin
          ORDER BY sort_key, person_id
          LIMIT :limit OFFSET :skip) k
        JOIN standing s ON s.contest_id = k.contest_id AND s.round_no = k.round_no AND s.person_id = k.person_id
        LEFT JOIN person p ON p.id = s.person_id
        LEFT JOIN unit u ON u.id = s.unit_id
        LEFT JOIN contest_roll r ON r.contest_id = :rollOf AND r.unit_id = s.unit_id
        ORDER BY s.sort_key, s.person_id
        """)
    List<PersonRow> people(long contestId, long rollOf, int roundNo, byte[] begin, int limit, int skip);

    /** People of a subtree. The hint keeps MySQL from walking through the whole contest's order in search of a small unit's few. */
    @Query("""
        SELECT s.person_id, COALESCE(p.name, '') AS person_name, COALESCE(r.name, u.name, '') AS unit_name, s.unit_path, s.sort_key, s.points,
          s.duration_ms, s.submitted_at, s.provisional
        FROM (
          SELECT /*+ INDEX(standing standing_path) */ contest_id, round_no, person_id FROM standing
          WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix
          ORDER BY sort_key, person_id
          LIMIT :limit OFFSET :skip) k
        JOIN standing s ON s.contest_id = k.contest_id AND s.round_no = k.round_no AND s.person_id = k.person_id
        LEFT JOIN person p ON p.id = s.person_id
        LEFT JOIN unit u ON u.id = s.unit_id
        LEFT JOIN contest_roll r ON r.contest_id = :rollOf AND r.unit_id = s.unit_id
        ORDER BY s.sort_key, s.person_id
        """)
    List<PersonRow> peopleBelow(long contestId, long rollOf, int roundNo, String prefix, int limit, int skip);

    @Query("SELECT s.person_id, s.unit_id, s.unit_path, s.sort_key, s.points FROM standing s WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.person_id = :personId")
    Optional<KeyRow> key(long contestId, int roundNo, long personId);

    /** A neighbour's key, null when there is nobody on that side. */
    @Introspected
    record Nearest(@Nullable byte[] sortKey) {
    }

    /** How many stand about equally well. */
    @Introspected
    record Bucket(int points, long bucket, int people) {
    }

    @Query("SELECT points, bucket, people FROM order_tally WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board ORDER BY points DESC, bucket")
    List<Bucket> buckets(long contestId, int roundNo, int board);

    @Query("SELECT COALESCE(SUM(people), 0) FROM order_tally WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board")
    int size(long contestId, int roundNo, int board);

    @Query("SELECT COALESCE(SUM(people), 0) FROM order_tally WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND points > :points")
    int above(long contestId, int roundNo, int board, int points);

    @Query("SELECT COALESCE(SUM(people), 0) FROM order_tally WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND points = :points AND bucket < :bucket")
    int inBetterBuckets(long contestId, int roundNo, int board, int points, long bucket);

    @Query("SELECT COALESCE(SUM(people), 0) FROM order_tally WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND points = :points")
    int withPoints(long contestId, int roundNo, int board, int points);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key >= :begin AND sort_key < :end")
    int between(long contestId, int roundNo, byte[] begin, byte[] end);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key = :sortKey AND person_id < :personId")
    int tied(long contestId, int roundNo, byte[] sortKey, long personId);

    @Query("SELECT MAX(sort_key) AS sort_key FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key < :sortKey")
    Optional<Nearest> nextBetter(long contestId, int roundNo, byte[] sortKey);

    @Query("SELECT MIN(sort_key) AS sort_key FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key > :sortKey")
    Optional<Nearest> nextWorse(long contestId, int roundNo, byte[] sortKey);

    /** As {@link #people} in one board. */
    @Query("""
        SELECT s.person_id, COALESCE(p.name, '') AS person_name, COALESCE(r.name, u.name, '') AS unit_name, s.unit_path, s.sort_key, s.points,
          s.duration_ms, s.submitted_at, s.provisional
        FROM (
          SELECT contest_id, round_no, person_id FROM board_order
          WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND sort_key >= :begin
          ORDER BY sort_key, person_id
          LIMIT :limit OFFSET :skip) k
        JOIN standing s ON s.contest_id = k.contest_id AND s.round_no = k.round_no AND s.person_id = k.person_id
        LEFT JOIN person p ON p.id = s.person_id
        LEFT JOIN unit u ON u.id = s.unit_id
        LEFT JOIN contest_roll r ON r.contest_id = :rollOf AND r.unit_id = s.unit_id
        ORDER BY s.sort_key, s.person_id
        """)
    List<PersonRow> peopleOfBoard(long contestId, long rollOf, int roundNo, int board, byte[] begin, int limit, int skip);

    @Query("""
        SELECT COUNT(*) FROM board_order
        WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND sort_key >= :begin AND sort_key < :end
        """)
    int betweenOfBoard(long contestId, int roundNo, int board, byte[] begin, byte[] end);

    @Query("""
        SELECT COUNT(*) FROM board_order
        WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND sort_key = :sortKey AND person_id < :personId
        """)
    int besideOfBoard(long contestId, int roundNo, int board, byte[] sortKey, long personId);

    @Query("SELECT MAX(sort_key) AS sort_key FROM board_order WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND sort_key < :sortKey")
    Optional<Nearest> nextBetterOfBoard(long contestId, int roundNo, int board, byte[] sortKey);

    @Query("SELECT MIN(sort_key) AS sort_key FROM board_order WHERE contest_id = :contestId AND round_no = :roundNo AND board = :board AND sort_key > :sortKey")
    Optional<Nearest> nextWorseOfBoard(long contestId, int roundNo, int board, byte[] sortKey);

    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix")
    int sizeBelow(long contestId, int roundNo, String prefix);

    @Query("""
        SELECT COUNT(*) FROM standing
        WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix AND sort_key >= :begin AND sort_key < :end
        """)
    int betweenBelow(long contestId, int roundNo, String prefix, byte[] begin, byte[] end);

    @Query("""
        SELECT COUNT(*) FROM standing
        WHERE contest_id = :contestId AND round_no = :roundNo AND sort_key = :sortKey AND person_id < :personId AND unit_path LIKE :prefix
        """)
    int tiedBelow(long contestId, int roundNo, String prefix, byte[] sortKey, long personId);

    @Query("SELECT /*+ INDEX(standing standing_path) */ MAX(sort_key) AS sort_key FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix AND sort_key < :sortKey")
    Optional<Nearest> nextBetterBelow(long contestId, int roundNo, String prefix, byte[] sortKey);

    @Query("SELECT /*+ INDEX(standing standing_path) */ MIN(sort_key) AS sort_key FROM standing WHERE contest_id = :contestId AND round_no = :roundNo AND unit_path LIKE :prefix AND sort_key > :sortKey")
    Optional<Nearest> nextWorseBelow(long contestId, int roundNo, String prefix, byte[] sortKey);
}
