package vn.hoithi.ranking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.outcome.OutcomeEvent;

import java.util.List;
import java.util.Optional;

/** What the projector needs beside the log itself: its lease, actual numbers, pages of people, an empty table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProjectionRepository extends GenericRepository<ProjectionRepository.Lease, String> {

    /** Who works until when (epoch milliseconds), and the last position given. */
    @Introspected
    @MappedEntity("lease")
    record Lease(@Id String name, String holder, long untilAt, long progress) {
    }

    @Query("SELECT * FROM lease WHERE name = :name")
    Optional<Lease> lease(String name);

    @Query("""
        INSERT IGNORE INTO lease (name, holder, until_at, progress)
        SELECT :name, '', 0, COALESCE(MAX(o.position), 0) FROM outcome_log o
        """)
    void prepare(String name);

    /** Takes or renews the lease; 0 when somebody else holds it. The row stays locked to the end of the transaction: nobody else projects meanwhile. */
    @Query("UPDATE lease SET holder = :holder, until_at = :until WHERE name = :name AND (holder = :holder OR until_at < :now)")
    int take(String name, String holder, long until, long now);

    /** Takes the lease whoever holds it, after the end of the transaction that has the row locked. */
    @Query("UPDATE lease SET holder = :holder, until_at = :until WHERE name = :name")
    void seize(String name, String holder, long until);

    @Query("UPDATE lease SET progress = :progress WHERE name = :name")
    void progress(String name, long progress);

    @Query("UPDATE lease SET until_at = 0 WHERE name = :name AND holder = :holder")
    void release(String name, String holder);

    @Query("SELECT * FROM outcome_log WHERE contest_id = :contestId AND person_id = 0 AND kind IN ('TRUTH', 'DRAWN')")
    List<OutcomeEvent> settled(long contestId);

    @Query("""
        SELECT DISTINCT person_id FROM outcome_log
        WHERE contest_id = :contestId AND person_id > :after
        ORDER BY person_id
        LIMIT :limit
        """)
    List<Long> people(long contestId, long after, int limit);

    /** Contests somebody has an entry in; entries of contest 0 are about people. */
    @Query("SELECT DISTINCT contest_id FROM outcome_log WHERE contest_id > 0 ORDER BY contest_id")
    List<Long> contests();

    /** Of these contests those in which one of these people has an entry. */
    @Query("SELECT DISTINCT contest_id FROM outcome_log WHERE contest_id IN (:contestIds) AND person_id IN (:personIds)")
    List<Long> contestsOf(List<Long> contestIds, List<Long> personIds);

    /** A contest whose tables are to be made anew. */
    @Query("SELECT contest_id FROM ranking_rebuild ORDER BY contest_id LIMIT 1")
    Optional<Long> marked();

    @Query("DELETE FROM ranking_rebuild WHERE contest_id = :contestId")
    void unmark(long contestId);

    @Query("DELETE FROM contribution WHERE contest_id = :contestId")
    void dropContributions(long contestId);

    @Query("DELETE FROM standing WHERE contest_id = :contestId")
    void dropStandings(long contestId);

    @Query("DELETE FROM unit_tally WHERE contest_id = :contestId")
    void dropTallies(long contestId);

    @Query("DELETE FROM order_tally WHERE contest_id = :contestId")
    void dropBuckets(long contestId);

    @Query("DELETE FROM board_order WHERE contest_id = :contestId")
    void dropBoardOrder(long contestId);

    @Query("DELETE FROM unit_day WHERE contest_id = :contestId")
    void dropDays(long contestId);
}
