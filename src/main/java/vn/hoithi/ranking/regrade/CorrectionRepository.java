package vn.hoithi.ranking.regrade;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Pool.Ruling;
import vn.hoithi.outcome.OutcomeEvent;

import java.util.List;
import java.util.Optional;

/** Corrections as stored, and the entries of the log they are about. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRepository extends GenericRepository<Correction, Long> {

    @Query("""
        INSERT INTO item_correction (id, contest_id, item_version_id, ruling, key_bits, reason, asked_by, asked_at, in_force, passes, rescored, working_until)
        VALUES (:id, :contestId, :versionId, :ruling, :keyBits, :reason, :by, :at, 0, 0, 0, 0)
        """)
    void ask(long id, long contestId, long versionId, Ruling ruling, int keyBits, String reason, long by, long at);

    @Query("SELECT * FROM item_correction WHERE contest_id = :contestId ORDER BY id DESC")
    List<Correction> of(long contestId);

    @Query("SELECT * FROM item_correction WHERE contest_id = :contestId AND id = :id")
    Optional<Correction> of(long contestId, long id);

    @Query("SELECT * FROM item_correction WHERE tried_at IS NULL AND approved IS NULL ORDER BY id LIMIT 20")
    List<Correction> untried();

    @Query("SELECT * FROM item_correction WHERE approved = 1 AND passes < 2 ORDER BY id LIMIT 20")
    List<Correction> unscored();

    /** This node is at it for a while. */
    @Query("UPDATE item_correction SET working_until = :until WHERE id = :id AND working_until < :now")
    int take(long id, long until, long now);

    @Query("UPDATE item_correction SET trial = :trial, tried_at = :at, working_until = 0 WHERE id = :id")
    void tried(long id, String trial, long at);

    @Query("UPDATE item_correction SET approved = :approved, decided_by = :by, decided_at = :at, in_force = :approved WHERE id = :id AND approved IS NULL")
    int decide(long id, int approved, long by, long at);

    @Query("UPDATE item_correction SET in_force = 0 WHERE contest_id = :contestId AND item_version_id = :versionId AND id <> :id")
    void supersede(long contestId, long versionId, long id);

    /** A new version of the contest: every node reads its items anew. */
    @Query("UPDATE contest SET version = version + 1 WHERE id = :contestId")
    void renew(long contestId);

    @Query("UPDATE item_correction SET passes = passes + 1, rescored = rescored + :rescored, working_until = 0 WHERE id = :id")
    void passed(long id, int rescored);

    @Query("SELECT * FROM outcome_log WHERE contest_id = :contestId AND person_id IN (:personIds) AND kind = 'SUBMITTED'")
    List<OutcomeEvent> submissions(long contestId, List<Long> personIds);
}
