package vn.hoithi.mydata;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.account.Person;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnQueries extends GenericRepository<Person, Long> {

    /** How much there is of each kind. */
    @Introspected
    record Counts(long attempts, long answers, long essays, long certificates, long readings, long shares, long sessions, long requests) {
    }

    /** Points of a submitted attempt, hundredths, seen or not. */
    @Introspected
    record ScoreRow(long attemptId, long contestId, int roundNo, long submittedAt, int points, int correctCount, int released, int essayPoints) {
    }

    @Query("""
        SELECT (SELECT COUNT(*) FROM attempt WHERE person_id = :id AND round_no > 0) AS attempts,
          (SELECT COUNT(*) FROM answer_journal j JOIN attempt a ON a.id = j.attempt_id WHERE a.person_id = :id) AS answers,
          (SELECT COUNT(*) FROM essay WHERE person_id = :id) AS essays,
          (SELECT COUNT(*) FROM certificate WHERE person_id = :id) AS certificates,
          (SELECT COUNT(*) FROM reading WHERE person_id = :id) AS readings,
          (SELECT COUNT(*) FROM result_share WHERE person_id = :id) AS shares,
          (SELECT COUNT(*) FROM session WHERE person_id = :id AND ended_at IS NULL AND expires_at > :now) AS sessions,
          (SELECT COUNT(*) FROM move_request WHERE person_id = :id) + (SELECT COUNT(*) FROM name_request WHERE person_id = :id)
            + (SELECT COUNT(*) FROM unit_request WHERE person_id = :id) AS requests
        """)
    Counts counts(long id, long now);

    @Query("""
        SELECT a.id AS attempt_id, a.contest_id, a.round_no, a.submitted_at, a.points, a.correct_count, CASE WHEN e.released_at IS NULL THEN 0 ELSE 1 END AS released, COALESCE(e.points, 0) AS essay_points
        FROM attempt a LEFT JOIN essay e ON e.attempt_id = a.id
        WHERE a.person_id = :id AND a.submitted_at IS NOT NULL
        ORDER BY a.submitted_at
        """)
    List<ScoreRow> scores(long id);

    @Query("SELECT COUNT(*) FROM attempt WHERE person_id = :id AND state = 0")
    long running(long id);
}
