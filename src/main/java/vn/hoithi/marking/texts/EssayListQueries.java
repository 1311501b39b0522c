package vn.hoithi.marking.texts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.marking.Essay;

import java.util.List;

/** Essays for organisers to read, search and carry away. The conditions are those of {@link EssayFilter}; points are asked of marked essays only. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface EssayListQueries extends GenericRepository<Essay, Long> {

    /** The conditions of {@link EssayFilter}. */
    String ASKED = """
          AND e.unit_path LIKE :prefix AND (:round = 0 OR e.round_no = :round)
          AND (:state = 'ALL' OR :state = 'WAITING' AND e.marked_at IS NULL OR :state = 'MARKED' AND e.marked_at IS NOT NULL AND e.released_at IS NULL
            OR :state = 'RELEASED' AND e.released_at IS NOT NULL)
          AND (:least < 0 OR e.marked_at IS NOT NULL AND e.points >= :least) AND (:most < 0 OR e.marked_at IS NOT NULL AND e.points <= :most)
          AND (:one = '%' OR e.folded LIKE :one AND e.folded LIKE :two AND e.folded LIKE :three AND e.folded LIKE :four)
        """;

    /** An essay with what may be known of it. */
    @Introspected
    record Row(long attemptId, String token, int roundNo, String body, int words, int points, long submittedAt, @Nullable Long markedAt, @Nullable Long releasedAt, String remark, String name,
               String unitName) {

        boolean marked() {
            return markedAt != null;
        }
    }

    /** A unit from which, or from below which, essays came. */
    @Introspected
    record Place(long unitId, String name) {
    }

    @Query("""
        SELECT COUNT(*) FROM essay e
        WHERE e.contest_id = :contestId
        """ + ASKED)
    int count(long contestId, String prefix, int round, String state, int least, int most, String one, String two, String three, String four);

    /** The next so many in their order after one of them. */
    @Query("""
        SELECT e.attempt_id AS attempt_id, e.token AS token, e.round_no AS round_no, e.body AS body, e.words AS words, e.points AS points, e.submitted_at AS submitted_at,
          e.marked_at AS marked_at, e.released_at AS released_at, e.remark AS remark, COALESCE(p.name, '') AS name, COALESCE(u.name, '') AS unit_name
        FROM essay e
        LEFT JOIN person p ON p.id = e.person_id
        LEFT JOIN unit u ON u.id = e.unit_id
        WHERE e.contest_id = :contestId AND e.attempt_id > :after
        """ + ASKED + """
        ORDER BY e.attempt_id
        LIMIT :limit OFFSET :from
        """)
    List<Row> rows(long contestId, String prefix, int round, String state, int least, int most, String one, String two, String three, String four, long after, int limit, int from);

    /** One essay of a contest. */
    @Query("""
        SELECT e.attempt_id AS attempt_id, e.token AS token, e.round_no AS round_no, e.body AS body, e.words AS words, e.points AS points, e.submitted_at AS submitted_at,
          e.marked_at AS marked_at, e.released_at AS released_at, e.remark AS remark, COALESCE(p.name, '') AS name, COALESCE(u.name, '') AS unit_name
        FROM essay e
        LEFT JOIN person p ON p.id = e.person_id
        LEFT JOIN unit u ON u.id = e.unit_id
        WHERE e.contest_id = :contestId AND e.token = :token
        """)
    List<Row> one(long contestId, String token);

    /** Units directly below a place from which essays came. */
    @Query("""
        SELECT c.id AS unit_id, c.name AS name FROM unit c
        WHERE c.parent_id = :unitId AND EXISTS (SELECT 1 FROM essay e WHERE e.contest_id = :contestId AND e.unit_path LIKE CONCAT(c.path, '%'))
        ORDER BY c.id
        """)
    List<Place> below(long contestId, long unitId);

    @Query("SELECT attempt_id, token, contest_id, round_no, person_id, unit_id, unit_path, body, words, submitted_at, marker_id, claimed_at, marked_at, released_at, revision, points, remark"
        + " FROM essay WHERE folded_at IS NULL LIMIT :limit")
    List<Essay> unfolded(int limit);

    @Query("UPDATE essay SET folded = :folded, folded_at = :now WHERE attempt_id = :attemptId AND folded_at IS NULL")
    void fold(long attemptId, String folded, long now);
}
