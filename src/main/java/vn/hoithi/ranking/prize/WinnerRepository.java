package vn.hoithi.ranking.prize;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.List;
import java.util.Optional;

/** Winners as stored, and the results collective prizes are reckoned from. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WinnerRepository extends GenericRepository<Contest.Head, Long> {

    /** A person's result. */
    @Introspected
    record ResultRow(long personId, String unitPath, int points) {
    }

    /** What somebody is called today. */
    @Introspected
    record Name(long id, String name) {
    }

    /** The prizes in force when an edition was made, as JSON. */
    @Introspected
    record Award(long editionId, String prizes) {
    }

    /** The next people after one, by their ids. */
    @Query("SELECT person_id, unit_path, points FROM standing WHERE contest_id = :viewId AND round_no = :roundNo AND person_id > :after ORDER BY person_id LIMIT 20000")
    List<ResultRow> results(long viewId, int roundNo, long after);

    @Query("SELECT id, name FROM person WHERE id IN (:ids)")
    List<Name> names(List<Long> ids);

    @Query("DELETE FROM prize_winner WHERE edition_id = :editionId")
    void clear(long editionId);

    @Query("DELETE FROM prize_award WHERE edition_id = :editionId")
    void clearAward(long editionId);

    @Query("INSERT INTO prize_award (edition_id, prizes) VALUES (:editionId, :prizes)")
    void award(long editionId, String prizes);

    @Query("SELECT edition_id, prizes FROM prize_award WHERE edition_id = :editionId")
    Optional<Award> award(long editionId);

    @Query("""
        SELECT line_no, collective, prize_no, round_no, board, place, shared, person_id, unit_id, points, duration_ms, participants, done, declared, scored, counted_on, source, figure
        FROM prize_winner WHERE edition_id = :editionId ORDER BY line_no
        """)
    List<Winner> of(long editionId);

    @Query("""
        SELECT line_no, collective, prize_no, round_no, board, place, shared, person_id, unit_id, points, duration_ms, participants, done, declared, scored, counted_on, source, figure
        FROM prize_winner WHERE person_id = :personId AND edition_id = :editionId ORDER BY line_no
        """)
    List<Winner> ofPerson(long editionId, long personId);
}
