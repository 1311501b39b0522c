package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.MemberRole;

import java.util.List;
import java.util.Optional;

/** Attempts and their journal as stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AttemptRepository extends GenericRepository<AttemptRow, Long> {

    @Query("SELECT * FROM attempt WHERE id = :id AND person_id = :personId")
    Optional<AttemptRow> own(long id, long personId);

    @Query("SELECT * FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND person_id = :personId ORDER BY number")
    List<AttemptRow> ofRound(long contestId, int roundNo, long personId);

    @Query("SELECT * FROM attempt WHERE person_id = :personId AND round_no > 0 ORDER BY id DESC LIMIT :limit OFFSET :from")
    List<AttemptRow> ofPerson(long personId, int from, int limit);

    /** Gives 0 when the person has this attempt already. */
    default int start(AttemptRow r) {
        return start(r.id(), r.contestId(), r.roundNo(), r.personId(), r.number(), r.unitId(), r.unitPath(), r.memberRole(), r.paper(), r.startedAt(), r.endsAt(), r.closesAt());
    }

    /** The statement: use {@link #start(AttemptRow)}. */
    @Query("""
        INSERT IGNORE INTO attempt (id, contest_id, round_no, person_id, number, unit_id, unit_path, member_role, paper, started_at, ends_at, closes_at,
          state, submitted_at, receipt, points, correct_count, prediction, late)
        VALUES (:id, :contestId, :roundNo, :personId, :number, :unitId, :unitPath, :memberRole, :paper, :startedAt, :endsAt, :closesAt,
          0, NULL, NULL, 0, 0, NULL, 0)
        """)
    int start(long id, long contestId, int roundNo, long personId, int number, long unitId, String unitPath, MemberRole memberRole, String paper,
              long startedAt, long endsAt, long closesAt);

    @Query("SELECT * FROM attempt WHERE receipt = :receipt LIMIT 1")
    Optional<AttemptRow> ofReceipt(String receipt);

    @Query("SELECT * FROM attempt WHERE id = :id FOR UPDATE")
    Optional<AttemptRow> locked(long id);

    @Query("SELECT * FROM attempt WHERE id = :id AND state = 0 AND closes_at <= :now FOR UPDATE SKIP LOCKED")
    Optional<AttemptRow> claimDue(long id, long now);

    /** Attempts to be closed; those that could not be closed wait for their next try. */
    @Query("""
        SELECT a.id
        FROM attempt a
        LEFT JOIN closing_failure f ON f.attempt_id = a.id
        WHERE a.state = 0 AND a.closes_at <= :now AND (f.attempt_id IS NULL OR f.next_try_at <= :now)
        ORDER BY a.closes_at
        LIMIT :limit
        """)
    List<Long> due(long now, int limit);

    @Query("""
        UPDATE attempt
        SET state = :state, submitted_at = :submittedAt, receipt = :receipt, points = :points, correct_count = :correctCount, prediction = :prediction, late = :late
        WHERE id = :id AND state = 0
        """)
    int close(long id, int state, long submittedAt, String receipt, int points, int correctCount, @Nullable Long prediction, int late);

    /** An attempt's state once for each of the first entries of its journal, in order (once without an entry when there is none). */
    @Query("""
        SELECT a.state AS state, a.ends_at AS ends_at, a.closes_at AS closes_at, a.extra_ms AS extra_ms, j.seq AS seq, j.payload AS payload, j.saved_at AS saved_at
        FROM attempt a
        LEFT JOIN answer_journal j ON j.attempt_id = a.id
        WHERE a.id = :id AND a.person_id = :personId
        ORDER BY j.seq
        LIMIT :limit
        """)
    List<ProgressRow> progress(long id, long personId, int limit);

    /** A page of the journal in order of its sequence, after one and up to another. */
    @Query("SELECT seq, payload, saved_at FROM answer_journal WHERE attempt_id = :attemptId AND seq > :after AND seq <= :upTo ORDER BY seq LIMIT :limit")
    List<JournalRow> journal(long attemptId, long after, long upTo, int limit);

    @Query("SELECT MAX(seq) FROM answer_journal WHERE attempt_id = :attemptId")
    Optional<Long> newest(long attemptId);

    @Query("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (:attemptId, :seq, :payload, :savedAt)")
    int write(long attemptId, long seq, String payload, long savedAt);
}
