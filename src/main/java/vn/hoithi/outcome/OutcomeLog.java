package vn.hoithi.outcome;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;

import java.util.List;

/** The append-only log of outcomes: written by attempts, marking and contests' ends, read by the ranking's projector. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface OutcomeLog extends GenericRepository<OutcomeEvent, Long> {

    /** Appends an event; one that is already there (same contest, round, kind, attempt, revision) is left alone. Gives 1 or 0. */
    default int append(OutcomeEvent e) {
        return append(e.id(), e.kind(), e.contestId(), e.roundNo(), e.attemptId(), e.revision(), e.personId(), e.unitId(), e.unitPath(), e.memberRole(), e.number(), e.points(),
                e.correctCount(), e.allCorrect(), e.startedAt(), e.submittedAt(), e.prediction(), e.essayPending(), e.loggedAt());
    }

    /** The statement: use {@link #append(OutcomeEvent)}. */
    @Query("""
        INSERT IGNORE INTO outcome_log (id, position, kind, contest_id, round_no, attempt_id, revision, person_id, unit_id, unit_path, member_role, number,
          points, correct_count, all_correct, started_at, submitted_at, prediction, essay_pending, logged_at)
        VALUES (:id, NULL, :kind, :contestId, :roundNo, :attemptId, :revision, :personId, :unitId, :unitPath, :memberRole, :number,
          :points, :correctCount, :allCorrect, :startedAt, :submittedAt, :prediction, :essayPending, :loggedAt)
        """)
    int append(long id, OutcomeEvent.Kind kind, long contestId, int roundNo, long attemptId, int revision, long personId, long unitId, String unitPath, MemberRole memberRole,
               int number, int points, int correctCount, int allCorrect, long startedAt, long submittedAt, @Nullable Long prediction, int essayPending, long loggedAt);

    /** The oldest events nobody took up yet. */
    @Query("SELECT * FROM outcome_log WHERE position IS NULL ORDER BY id LIMIT :limit")
    List<OutcomeEvent> fresh(int limit);

    /** How many submissions of the attempt (0 or 1) the projector has not taken up yet. */
    @Query("""
        SELECT COUNT(*) FROM outcome_log
        WHERE contest_id = :contestId AND round_no = :roundNo AND kind = 'SUBMITTED' AND attempt_id = :attemptId AND position IS NULL
        """)
    int waiting(long contestId, int roundNo, long attemptId);

    /** All events of some people in a contest, and those about the people themselves (contest 0). */
    @Query("SELECT * FROM outcome_log WHERE contest_id IN (0, :contestId) AND person_id IN (:personIds)")
    List<OutcomeEvent> ofPeople(long contestId, List<Long> personIds);

    /** All events of a contest after an id, in order of id: for rebuilding page by page. */
    @Query("SELECT * FROM outcome_log WHERE contest_id = :contestId AND id > :afterId ORDER BY id LIMIT :limit")
    List<OutcomeEvent> ofContest(long contestId, long afterId, int limit);
}
