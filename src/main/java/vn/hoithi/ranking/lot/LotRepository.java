package vn.hoithi.ranking.lot;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** Lots as stored: one a contest. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotRepository extends GenericRepository<Lot, Long> {

    @Query("SELECT * FROM contest_lot WHERE contest_id = :contestId")
    Optional<Lot> of(long contestId);

    @Query("INSERT IGNORE INTO contest_lot (contest_id, seed, source, drawn_by, drawn_at) VALUES (:contestId, :seed, :source, :by, :at)")
    int draw(long contestId, long seed, String source, long by, long at);
}
