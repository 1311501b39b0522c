package vn.hoithi.attempt.live;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.attempt.AttemptRow;

/** The figures of a running contest. Each costs what happened lately, never what a contest has altogether: ids are sorted by time. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LiveQueries extends GenericRepository<AttemptRow, Long> {

    /** What became of saves. */
    @Introspected
    record Saves(long saved, long refused, long failed) {
    }

    /** In the index attempt_open alone. */
    @Query("SELECT COUNT(*) FROM attempt WHERE state = 0 AND closes_at > :now AND contest_id = :contestId AND round_no > 0")
    int inside(long contestId, long now);

    @Query("SELECT COUNT(*) FROM attempt WHERE id >= :fromId AND contest_id = :contestId AND round_no > 0")
    int started(long contestId, long fromId);

    @Query("SELECT COUNT(*) FROM outcome_log WHERE id >= :fromId AND contest_id = :contestId AND kind = 'SUBMITTED' AND revision = 1")
    int submitted(long contestId, long fromId);

    @Query("""
        SELECT COALESCE(SUM(saved), 0) AS saved, COALESCE(SUM(refused), 0) AS refused, COALESCE(SUM(failed), 0) AS failed
        FROM save_count
        WHERE contest_id = :contestId AND slot_at >= :from AND slot_at < :until
        """)
    Saves saves(long contestId, long from, long until);

    @Query("""
        INSERT INTO save_count (contest_id, slot_at, node, saved, refused, failed)
        VALUES (:contestId, :slotAt, :node, :saved, :refused, :failed)
        ON DUPLICATE KEY UPDATE saved = saved + VALUES(saved), refused = refused + VALUES(refused), failed = failed + VALUES(failed)
        """)
    void add(long contestId, long slotAt, long node, int saved, int refused, int failed);

    @Query("DELETE FROM save_count WHERE slot_at < :before")
    void forget(long before);
}
