package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.attempt.AttemptRow;

import java.util.List;

/** What of a person's attempts the front page needs, without their papers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnAttemptQueries extends GenericRepository<AttemptRow, Long> {

    /** An attempt's place and state. */
    @Introspected
    record Head(long id, long contestId, int roundNo, int number, int state, long startedAt, long endsAt) {
    }

    @Query("SELECT id, contest_id, round_no, number, state, started_at, ends_at FROM attempt WHERE person_id = :personId AND round_no > 0 ORDER BY id DESC LIMIT :limit")
    List<Head> newest(long personId, int limit);
}
