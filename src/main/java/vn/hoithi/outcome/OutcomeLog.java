package vn.hoithi.outcome;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.MemberRole;

import java.util.Collection;
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

    /** How many submissions of the attempt (0 or 1, unless it was opened again) the projector has not taken up yet. */
    @Query("""
        SELECT COUNT(*) FROM outcome_log
        WHERE contest_id = :contestId AND round_no = :roundNo AND kind = 'SUBMITTED' AND attempt_id = :attemptId AND position IS NULL
        """)
    int waiting(long contestId, int roundNo, long attemptId);

    /**
     * All events of some people in a contest, and those about the people themselves (contest 0). What accounts did that became theirs is among it
     * as their own; an account that became another's has none.
     */
    default List<OutcomeEvent> ofPeople(long contestId, Collection<Long> personIds) {
        var merges = merges();
        return entries(contestId, Batches.padded(merges.group(personIds))).stream().map(e -> merges.none() ? e : e.withPersonId(merges.kept(e.personId()))).toList();
    }

    /** Which accounts became which. */
    default Merges merges() {
        return Merges.of(merged());
    }

    /** As they were written: use {@link #ofPeople}. */
    @Query("SELECT * FROM outcome_log WHERE contest_id IN (0, :contestId) AND person_id IN (:personIds) AND kind <> 'MERGED'")
    List<OutcomeEvent> entries(long contestId, List<Long> personIds);

    /** As it was written: use {@link #merges}. */
    @Query("SELECT attempt_id AS gone_id, person_id AS kept_id FROM outcome_log WHERE contest_id = 0 AND round_no = 0 AND kind = 'MERGED'")
    List<Merges.Merge> merged();

    /** The highest revision of a kind for an attempt, 0 when there is none. */
    @Query("SELECT COALESCE(MAX(revision), 0) FROM outcome_log WHERE contest_id = :contestId AND round_no = :roundNo AND attempt_id = :attemptId AND kind IN ('VOIDED', 'RESTORED')")
    int lastVerdict(long contestId, int roundNo, long attemptId);

    /** Whose entries a contest has, after one: in the order of their ids, 0 for those about nobody. */
    @Query("SELECT DISTINCT person_id FROM outcome_log WHERE contest_id = :contestId AND person_id > :after ORDER BY person_id LIMIT :limit")
    List<Long> people(long contestId, long after, int limit);

    /** All events of a contest after an id, in order of id: for rebuilding page by page. */
    @Query("SELECT * FROM outcome_log WHERE contest_id = :contestId AND id > :afterId ORDER BY id LIMIT :limit")
    List<OutcomeEvent> ofContest(long contestId, long afterId, int limit);
}
