package vn.hoithi.ranking.edition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Editions as stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EditionRepository extends GenericRepository<Edition, Long> {

    @Query("SELECT * FROM ranking_edition WHERE contest_id = :contestId ORDER BY number")
    List<Edition> of(long contestId);

    /** Contests with a state kept at their freeze. */
    @Query("SELECT contest_id FROM ranking_edition WHERE number = 0")
    List<Long> atFreezes();

    /** Asked for and not made yet, or not to its end. */
    @Query("SELECT * FROM ranking_edition WHERE made_at IS NULL ORDER BY asked_at, id")
    List<Edition> pending();

    /** Of two at once the first counts: a number is given once. */
    @Query("INSERT IGNORE INTO ranking_edition (id, contest_id, number, reason, asked_at, asked_by) VALUES (:id, :contestId, :number, :reason, :askedAt, :askedBy)")
    int ask(long id, long contestId, int number, String reason, long askedAt, @Nullable Long askedBy);

    @Query("UPDATE ranking_edition SET made_at = :madeAt WHERE id = :id AND made_at IS NULL")
    int made(long id, long madeAt);

    /** A new version of the contest: every node hears of it. */
    @Query("UPDATE contest SET results_at = :at, version = version + 1 WHERE id = :contestId AND results_at IS NULL")
    int tell(long contestId, long at);
}
