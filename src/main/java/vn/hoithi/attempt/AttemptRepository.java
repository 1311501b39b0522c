package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Attempts and their journal as stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AttemptRepository extends GenericRepository<AttemptRow, Long> {

    /** The state and end of an attempt with an entry of its journal; the entry is null while there is none. */
    @Introspected
    record Progress(int state, long endsAt, long closesAt, long extraMs, @Nullable Long seq, @Nullable String payload, @Nullable Long savedAt) {
    }

    @Query("SELECT * FROM attempt WHERE id = :id AND person_id = :personId")
    Optional<AttemptRow> own(long id, long personId);

    @Query("SELECT * FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND person_id = :personId ORDER BY number")
    List<AttemptRow> ofRound(long contestId, int roundNo, long personId);

    @Query("SELECT * FROM attempt WHERE person_id = :personId AND round_no > 0 ORDER BY id DESC LIMIT :limit OFFSET :from")
    List<AttemptRow> ofPerson(long personId, int from, int limit);

    @Query("SELECT * FROM attempt WHERE receipt = :receipt LIMIT 1")
    Optional<AttemptRow> ofReceipt(String receipt);

    @Query("SELECT * FROM attempt WHERE id = :id FOR UPDATE")
    Optional<AttemptRow> locked(long id);

    /** In order of id: two that lock some of the same never wait for each other. */
    @Query("SELECT * FROM attempt WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<AttemptRow> locked(List<Long> ids);

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

    /** Attempts that are over, in the order of their people and numbers, after a person. */
    @Query("SELECT * FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND person_id > :after AND state > 0 ORDER BY person_id, number LIMIT :limit")
    List<AttemptRow> over(long contestId, int roundNo, long after, int limit);

    /** An attempt that is over is scored anew. */
    @Query("UPDATE attempt SET points = :points, correct_count = :correct WHERE id = :id AND state > 0")
    int rescore(long id, int points, int correct);

    /** An attempt's state once for each of the first entries of its journal, in order (once without an entry when there is none). */
    @Query("""
        SELECT a.state AS state, a.ends_at AS ends_at, a.closes_at AS closes_at, a.extra_ms AS extra_ms, j.seq AS seq, j.payload AS payload, j.saved_at AS saved_at
        FROM attempt a
        LEFT JOIN answer_journal j ON j.attempt_id = a.id
        WHERE a.id = :id AND a.person_id = :personId
        ORDER BY j.seq
        LIMIT :limit
        """)
    List<Progress> progress(long id, long personId, int limit);

    /** A page of the journal in order of its sequence, after one and up to another. */
    @Query("SELECT seq, payload, saved_at FROM answer_journal WHERE attempt_id = :attemptId AND seq > :after AND seq <= :upTo ORDER BY seq LIMIT :limit")
    List<JournalRow> journal(long attemptId, long after, long upTo, int limit);

    /** The first entries of some journals together. */
    @Query("SELECT attempt_id, seq, payload, saved_at FROM answer_journal WHERE attempt_id IN (:attemptIds) ORDER BY attempt_id, seq LIMIT :limit")
    List<JournalRow.Of> journals(List<Long> attemptIds, int limit);

    @Query("SELECT MAX(seq) FROM answer_journal WHERE attempt_id = :attemptId")
    Optional<Long> newest(long attemptId);

    @Query("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (:attemptId, :seq, :payload, :savedAt)")
    int write(long attemptId, long seq, String payload, long savedAt);
}
