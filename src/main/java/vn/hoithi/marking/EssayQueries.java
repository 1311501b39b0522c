package vn.hoithi.marking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Counts and lists for the screens of markers and organisers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EssayQueries extends GenericRepository<Essay, Long> {

    /** A contest's essays as one marker sees them: free for them, begun by them, marked by them. */
    @Introspected
    record QueueCounts(long waiting, long mine, long marked) {
    }

    /** An essay of mine: markedAt null while in work. */
    @Introspected
    record Mine(String token, int words, int points, @Nullable Long markedAt, @Nullable Long releasedAt) {
    }

    /** A contest's essays as its organisers see them. */
    @Introspected
    record Progress(long total, long waiting, long claimed, long marked, long released) {
    }

    /** What a marker did so far; lastAt is the last claim or save. */
    @Introspected
    record MarkerProgress(long markerId, long claimed, long late, long marked, long released, long lastAt) {
    }

    @Query("""
        SELECT
          COALESCE(SUM(CASE WHEN marked_at IS NULL AND (marker_id IS NULL OR claimed_at < :stale) AND (marker_id IS NULL OR marker_id <> :me)
            AND person_id <> :me AND unit_path NOT LIKE CONCAT(:home, '%') AND :home NOT LIKE CONCAT(unit_path, '%') THEN 1 ELSE 0 END), 0) AS waiting,
          COALESCE(SUM(CASE WHEN marker_id = :me AND marked_at IS NULL THEN 1 ELSE 0 END), 0) AS mine,
          COALESCE(SUM(CASE WHEN marker_id = :me AND marked_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS marked
        FROM essay
        WHERE contest_id IN (:contestIds)
        """)
    QueueCounts counts(List<Long> contestIds, long me, String home, long stale);

    @Query("""
        SELECT token, words, points, marked_at, released_at FROM essay
        WHERE contest_id = :contestId AND marker_id = :me
        ORDER BY CASE WHEN marked_at IS NULL THEN 0 ELSE 1 END, marked_at DESC, token
        LIMIT :limit OFFSET :from
        """)
    List<Mine> mine(long contestId, long me, int from, int limit);

    /** Marks of a contest that wait for their release. */
    @Introspected
    record Ready(long contestId, long marked) {
    }

    @Query("""
        SELECT contest_id, COUNT(*) AS marked FROM essay
        WHERE contest_id IN (:contestIds) AND marked_at IS NOT NULL AND released_at IS NULL
        GROUP BY contest_id
        ORDER BY contest_id DESC
        """)
    List<Ready> ready(List<Long> contestIds);

    /** Essays of a contest that nobody has marked. */
    @Introspected
    record Unmarked(long contestId, int unmarked) {
    }

    @Query("SELECT contest_id, COUNT(*) AS unmarked FROM essay WHERE contest_id IN (:contestIds) AND marked_at IS NULL GROUP BY contest_id")
    List<Unmarked> unmarked(List<Long> contestIds);

    @Query("""
        SELECT COUNT(*) AS total,
          COALESCE(SUM(CASE WHEN marked_at IS NULL AND (marker_id IS NULL OR claimed_at < :stale) THEN 1 ELSE 0 END), 0) AS waiting,
          COALESCE(SUM(CASE WHEN marked_at IS NULL AND claimed_at >= :stale THEN 1 ELSE 0 END), 0) AS claimed,
          COALESCE(SUM(CASE WHEN marked_at IS NOT NULL AND released_at IS NULL THEN 1 ELSE 0 END), 0) AS marked,
          COALESCE(SUM(CASE WHEN released_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS released
        FROM essay
        WHERE contest_id = :contestId
        """)
    Progress progress(long contestId, long stale);

    @Query("""
        SELECT marker_id,
          SUM(CASE WHEN marked_at IS NULL THEN 1 ELSE 0 END) AS claimed,
          SUM(CASE WHEN marked_at IS NULL AND claimed_at < :stale THEN 1 ELSE 0 END) AS late,
          SUM(CASE WHEN marked_at IS NOT NULL AND released_at IS NULL THEN 1 ELSE 0 END) AS marked,
          SUM(CASE WHEN released_at IS NOT NULL THEN 1 ELSE 0 END) AS released,
          MAX(claimed_at) AS last_at
        FROM essay
        WHERE contest_id = :contestId AND marker_id IS NOT NULL
        GROUP BY marker_id
        ORDER BY marker_id
        """)
    List<MarkerProgress> markers(long contestId, long stale);
}
