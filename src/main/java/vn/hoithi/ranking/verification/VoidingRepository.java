package vn.hoithi.ranking.verification;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Verdicts and checks as stored, and the attempts they are about. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VoidingRepository extends GenericRepository<Voiding, Long> {

    /** A submitted attempt; moments are epoch milliseconds. */
    @Introspected
    record Sat(long id, int roundNo, int number, String unitPath, int state, int points, long startedAt, long submittedAt, int late) {
    }

    /** What was checked of a person. */
    @Introspected
    record Check(long personId, String note, long checkedBy, long checkedAt) {
    }

    @Query("SELECT id, round_no, number, unit_path, state, points, started_at, submitted_at, late FROM attempt WHERE contest_id = :contestId AND person_id = :personId AND round_no = :roundNo AND state > 0 ORDER BY number")
    List<Sat> sat(long contestId, long personId, int roundNo);

    /** Of the attempt only while its state is the one seen. */
    @Query("UPDATE attempt SET state = :to WHERE id = :attemptId AND contest_id = :contestId AND person_id = :personId AND state = :from")
    int turn(long attemptId, long contestId, long personId, int from, int to);

    @Query("""
        INSERT INTO voiding (id, contest_id, round_no, attempt_id, person_id, state_before, reason, voided_by, voided_at)
        VALUES (:id, :contestId, :roundNo, :attemptId, :personId, :stateBefore, :reason, :by, :at)
        """)
    void insert(long id, long contestId, int roundNo, long attemptId, long personId, int stateBefore, String reason, long by, long at);

    @Query("UPDATE voiding SET restored_reason = :reason, restored_by = :by, restored_at = :at WHERE id = :id AND restored_at IS NULL")
    int restore(long id, String reason, long by, long at);

    @Query("UPDATE voiding SET reply = :reply, replied_at = :at WHERE id = :id AND restored_at IS NULL AND reply IS NULL")
    int reply(long id, String reply, long at);

    @Query("SELECT * FROM voiding WHERE contest_id = :contestId AND person_id = :personId ORDER BY id")
    List<Voiding> of(long contestId, long personId);

    @Query("SELECT * FROM voiding WHERE attempt_id = :attemptId ORDER BY id DESC LIMIT 1")
    Optional<Voiding> last(long attemptId);

    /** Those that hold, an answered one before the others. */
    @Query("SELECT * FROM voiding WHERE contest_id = :contestId AND restored_at IS NULL ORDER BY CASE WHEN reply IS NULL THEN 1 ELSE 0 END, id DESC LIMIT :limit")
    List<Voiding> holding(long contestId, int limit);

    @Query("SELECT person_id, note, checked_by, checked_at FROM result_check WHERE contest_id = :contestId AND person_id IN (:personIds)")
    List<Check> checks(long contestId, List<Long> personIds);

    @Query("""
        INSERT INTO result_check (contest_id, person_id, note, checked_by, checked_at) VALUES (:contestId, :personId, :note, :by, :at)
        ON DUPLICATE KEY UPDATE note = VALUES(note), checked_by = VALUES(checked_by), checked_at = VALUES(checked_at)
        """)
    void check(long contestId, long personId, String note, long by, long at);
}
