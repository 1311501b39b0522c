package vn.hoithi.ranking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.registration.PlaceListener;

import java.time.Instant;
import java.util.List;

/** Writes into the log that somebody's attempts count for the unit they were meant for; also of one that is still open, whose submission comes later. */
@Singleton
class PlaceEntries implements PlaceListener {

    private final OutcomeLog log;
    private final Rows rows;
    private final Contests contests;
    private final Ids ids;

    PlaceEntries(OutcomeLog log, Rows rows, Contests contests, Ids ids) {
        this.log = log;
        this.rows = rows;
        this.contests = contests;
        this.ids = ids;
    }

    @Override
    public void placed(long personId, Unit above, Unit unit, Instant now) {
        for (var attempt : rows.attempts(personId, above.id())) {
            if (contests.byId(attempt.contestId()).filter(c -> c.phaseAt(now) != Phase.ENDED).isPresent()) {
                log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.PLACED).contestId(attempt.contestId()).roundNo(attempt.roundNo()).attemptId(attempt.id())
                        .revision(rows.placements(attempt.contestId(), attempt.roundNo(), attempt.id()) + 1).personId(personId).unitId(unit.id())
                        .unitPath(contests.place(attempt.contestId(), unit.path())).loggedAt(now.toEpochMilli()).build());
            }
        }
    }

    /** An attempt by its number. */
    @Introspected
    record Attempted(long id, long contestId, int roundNo) {
    }

    /** Attempts made at a unit, and how often they were placed. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<OutcomeEvent, Long> {

        @Query("SELECT id, contest_id, round_no FROM attempt WHERE person_id = :personId AND unit_id = :unitId AND round_no > 0 ORDER BY id")
        List<Attempted> attempts(long personId, long unitId);

        @Query("SELECT COUNT(*) FROM outcome_log WHERE contest_id = :contestId AND round_no = :roundNo AND kind = 'PLACED' AND attempt_id = :attemptId")
        int placements(long contestId, int roundNo, long attemptId);
    }
}
