package vn.hoithi.ranking.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

/** What stands between a ranking and its publication. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResultQueries extends GenericRepository<Contest.Head, Long> {

    /** People whose marks, or whose prediction's actual number, are still to come. */
    @Query("SELECT COUNT(*) FROM standing WHERE contest_id = :contestId AND round_no = 0 AND provisional = 1")
    int provisional(long contestId);

    /** Officers by their own word whom their unit has not confirmed. */
    @Query("SELECT COALESCE(SUM(t.waiting), 0) FROM unit_tally t JOIN contest c ON c.id = t.contest_id AND c.unit_id = t.unit_id WHERE t.contest_id = :contestId AND t.round_no = 0")
    int waiting(long contestId);
}
