package vn.hoithi.ranking.alltime;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;
import vn.hoithi.ranking.alltime.AllTime.Part;
import vn.hoithi.ranking.alltime.AllTime.Place;

import java.util.List;

/** Reads where the tree of today and those of past rolls part. Nothing is added up of a subtree: the sums of each contest have that already. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AllTimeQueries extends GenericRepository<Contest.Head, Long> {

    /** A unit that has another place than it had. */
    @Introspected
    record Shifted(long unitId) {
    }

    /** Units that came to the subtree ({@code below}: its path and "%"), left it or were put elsewhere within. */
    @Query("""
        SELECT c.unit_id FROM unit u
        JOIN unit_change c ON c.unit_id = u.id
        WHERE u.path LIKE :below AND c.kind IN ('MOVED', 'MERGED')
        UNION
        SELECT c.unit_id FROM unit p
        JOIN unit_change c ON c.parent_id = p.id
        WHERE p.path LIKE :below AND c.kind IN ('MOVED', 'MERGED')
        """)
    List<Shifted> shifted(String below);

    /** Of the edition last published, where there is one. Parts whose signed sum is what the units now in the subtree did, whatever they stood under then. */
    @Query("""
        SELECT r.contest_id, r.unit_id, r.parent_id, r.name AS formerly, r.members, r.officers, CASE WHEN u.path LIKE :below THEN 1 ELSE -1 END AS way,
          COALESCE(t.participants, 0) AS participants, COALESCE(t.officers, 0) AS officers_done, COALESCE(t.workers, 0) AS workers, COALESCE(t.scored, 0) AS scored,
          COALESCE(t.points_sum, 0) AS points_sum
        FROM contest_roll r
        JOIN unit u ON u.id = r.unit_id
        LEFT JOIN unit p ON p.id = r.parent_id
        LEFT JOIN unit_tally t ON t.contest_id = COALESCE((SELECT MAX(e.id) FROM ranking_edition e WHERE e.contest_id = r.contest_id AND e.number > 0 AND e.made_at IS NOT NULL), r.contest_id) AND t.round_no = 0 AND t.unit_id = r.unit_id
        WHERE r.unit_id IN (:unitIds)
          AND (u.path LIKE :below AND (p.path NOT LIKE :below OR p.id IS NULL AND (u.id = :unitId OR u.merged_into IS NOT NULL))
            OR u.path NOT LIKE :below AND p.path LIKE :below)
        ORDER BY r.contest_id, way DESC, participants DESC, r.unit_id
        """)
    List<Part> parts(List<Long> unitIds, long unitId, String below);

    /** Of those with a unit above them. */
    @Query("""
        SELECT r.unit_id, SUM(CASE WHEN COALESCE(b.participants, 0) > COALESCE(t.participants, 0) THEN 1 ELSE 0 END) AS better, COUNT(*) AS beside
        FROM contest_roll r
        JOIN contest_roll s ON s.contest_id = r.contest_id AND s.parent_id = r.parent_id
        LEFT JOIN unit_tally t ON t.contest_id = COALESCE((SELECT MAX(e.id) FROM ranking_edition e WHERE e.contest_id = r.contest_id AND e.number > 0 AND e.made_at IS NOT NULL), r.contest_id) AND t.round_no = 0 AND t.unit_id = r.unit_id
        LEFT JOIN unit_tally b ON b.contest_id = t.contest_id AND b.round_no = 0 AND b.unit_id = s.unit_id
        WHERE r.contest_id = :contestId AND r.unit_id IN (:unitIds)
        GROUP BY r.unit_id
        """)
    List<Place> places(long contestId, List<Long> unitIds);
}
