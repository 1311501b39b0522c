package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.administration.people.AttemptsOfPeople;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.database.Batches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells those who lead people what these have sat. */
@Singleton
class AttemptCounts implements AttemptsOfPeople {

    private final Counts counts;

    AttemptCounts(Counts counts) {
        this.counts = counts;
    }

    @Override
    public Map<Long, Sat> of(Collection<Long> personIds) {
        return Batches.slices(personIds).stream().flatMap(slice -> counts.of(slice).stream()).collect(Collectors.toMap(Counts.Count::personId, c -> new Sat(c.running(), c.closed())));
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Counts extends GenericRepository<AttemptRow, Long> {

        /** Attempts of a person that are open, and that are not. */
        @Introspected
        record Count(long personId, int running, int closed) {
        }

        @Query("""
            SELECT person_id, SUM(CASE WHEN state = 0 THEN 1 ELSE 0 END) AS running, SUM(CASE WHEN state = 0 THEN 0 ELSE 1 END) AS closed
            FROM attempt
            WHERE person_id IN (:personIds) AND round_no > 0
            GROUP BY person_id
            """)
        List<Count> of(List<Long> personIds);
    }
}
