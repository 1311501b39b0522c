package vn.hoithi.ranking.prediction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.List;

/** What the true number of a prediction is counted from. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PredictionRepository extends GenericRepository<Contest.Head, Long> {

    /** People, attempts and people with an attempt all right, in some rounds. */
    @Introspected
    record Counts(long people, long attempts, long allCorrectPeople) {
    }

    @Query("SELECT COUNT(*) FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND state = 0")
    long open(long contestId, int roundNo);

    @Query("SELECT COUNT(*) FROM outcome_log WHERE contest_id = :contestId AND position IS NULL")
    long fresh(long contestId);

    /** What was told of a round, the newest last. */
    @Introspected
    record Told(int roundNo, int revision, long loggedAt) {
    }

    @Query("SELECT round_no, revision, logged_at FROM outcome_log WHERE contest_id = :contestId AND person_id = 0 AND kind = 'TRUTH' ORDER BY revision")
    List<Told> told(long contestId);

    /** When the last correction of a key was decided whose attempts are all scored again; 0 without one. */
    @Query("SELECT COALESCE(MAX(decided_at), 0) FROM item_correction WHERE contest_id = :contestId AND approved = 1 AND passes >= 2")
    long corrected(long contestId);

    @Query("""
        SELECT COUNT(DISTINCT s.person_id) AS people, COALESCE(SUM(s.attempts), 0) AS attempts,
          COUNT(DISTINCT CASE WHEN s.all_correct = 1 THEN s.person_id END) AS all_correct_people
        FROM standing s
        WHERE s.contest_id = :contestId AND s.round_no BETWEEN :first AND :last
        """)
    Counts counts(long contestId, int first, int last);
}
