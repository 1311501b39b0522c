package vn.hoithi.attempt.rehearsal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.attempt.AttemptRow;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RehearsalRepository extends GenericRepository<AttemptRow, Long> {

    @Query("INSERT INTO rehearsal (attempt_id, contest_id, person_id, started_at) VALUES (:attemptId, :contestId, :personId, :startedAt)")
    void note(long attemptId, long contestId, long personId, long startedAt);

    @Query("SELECT attempt_id FROM rehearsal WHERE person_id = :personId AND contest_id = :contestId")
    List<Long> of(long personId, long contestId);

    @Query("SELECT attempt_id FROM rehearsal WHERE contest_id = :contestId")
    List<Long> ofContest(long contestId);

    @Query("SELECT attempt_id FROM rehearsal WHERE started_at < :before ORDER BY started_at LIMIT 500")
    List<Long> old(long before);

    @Query("DELETE FROM attempt WHERE id = :attemptId AND round_no = 0")
    int wipeAttempt(long attemptId);

    @Query("DELETE FROM answer_journal WHERE attempt_id = :attemptId")
    int wipeAnswers(long attemptId);

    @Query("DELETE FROM rehearsal WHERE attempt_id = :attemptId")
    int forget(long attemptId);
}
