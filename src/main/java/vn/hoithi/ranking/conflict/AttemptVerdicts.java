package vn.hoithi.ranking.conflict;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.result.Verdicts;
import vn.hoithi.contest.organise.OpenDecisions;
import vn.hoithi.database.Batches;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells people and organisers of results that wait for a decision, or do not count by one. */
@Singleton
class AttemptVerdicts implements Verdicts, OpenDecisions {

    private final Rows rows;

    AttemptVerdicts(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Long, Verdict> of(Collection<Long> attemptIds) {
        var verdicts = new HashMap<Long, Verdict>();
        for (var slice : Batches.slices(attemptIds)) {
            for (var row : rows.of(slice)) {
                if (row.decision() == null) {
                    verdicts.put(row.attemptId(), Verdict.WAITS);
                } else if (!Conflicts.Decision.valueOf(row.decision()).counts(row.ofGone() == 1)) {
                    verdicts.put(row.attemptId(), Verdict.NOT_COUNTED);
                }
            }
        }
        return verdicts;
    }

    @Override
    public int of(long contestId) {
        return rows.open(contestId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<ConflictRepository.Conflict, Long> {

        /** An attempt with the decision about its round. */
        @Introspected
        record Row(long attemptId, int ofGone, @Nullable String decision) {
        }

        @Query("SELECT s.attempt_id AS attempt_id, s.of_gone AS of_gone, c.decision AS decision FROM merge_conflict_attempt s JOIN merge_conflict c ON c.id = s.conflict_id WHERE s.attempt_id IN (:attemptIds) ORDER BY c.id")
        List<Row> of(List<Long> attemptIds);

        @Query("SELECT COUNT(*) FROM merge_conflict WHERE contest_id = :contestId AND decided_at IS NULL")
        int open(long contestId);
    }
}
