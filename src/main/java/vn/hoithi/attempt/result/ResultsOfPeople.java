package vn.hoithi.attempt.result;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.database.Batches;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.registration.Results;

import java.util.List;

/** Tells the organisation who has results, from the outcome log, which is found by contest and person. */
@Singleton
class ResultsOfPeople implements Results {

    private final Outcomes outcomes;
    private final OutcomeLog log;

    ResultsOfPeople(Outcomes outcomes, OutcomeLog log) {
        this.outcomes = outcomes;
        this.log = log;
    }

    @Override
    public boolean any(long personId) {
        return outcomes.of(Batches.padded(log.merges().group(List.of(personId)))) > 0;
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Outcomes extends GenericRepository<AttemptRow, Long> {

        @Query("SELECT COUNT(*) FROM contest c JOIN outcome_log o ON o.contest_id = c.id AND o.person_id IN (:personIds)")
        long of(List<Long> personIds);
    }
}
