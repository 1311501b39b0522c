package vn.hoithi.ranking;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeLog;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.time.Ids;

import java.time.Duration;
import java.time.Instant;

/** Tells the true number of a round's prediction when nothing of the round can change any more: closed, nobody inside, all outcomes counted. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class TruthTeller {

    private final Contests contests;
    private final OutcomeLog log;
    private final ProjectionRepository projection;
    private final TruthRepository repository;
    private final Ids ids;
    private final Clock clock;

    TruthTeller(Contests contests, OutcomeLog log, ProjectionRepository projection, TruthRepository repository, Ids ids, Clock clock) {
        this.contests = contests;
        this.log = log;
        this.projection = projection;
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "10s")
    void look() {
        var now = clock.now();
        contests.published().forEach(contest -> tell(contest, now));
    }

    /** Tells what can be told of a contest; every node may try, the log takes a truth once. */
    void tell(Contest contest, Instant now) {
        if (contest.settings().prediction() == null) {
            return;
        }
        var after = Duration.ofMinutes(contest.settings().minutes()).plusSeconds(contest.settings().graceSeconds());
        var due = contest.settings().rounds().stream().filter(r -> now.isAfter(r.closes().plus(after))).toList();
        if (due.isEmpty()) {
            return;
        }
        var told = Folding.truths(projection.truths(contest.id()));
        due.stream().filter(r -> !told.containsKey(r.no())).forEach(r -> tell(contest, r, now));
    }

    private void tell(Contest contest, Round round, Instant now) {
        if (repository.open(contest.id(), round.no()) > 0 || repository.fresh(contest.id()) > 0) {
            return;
        }
        log.append(ids.next(), OutcomeEvent.Kind.TRUTH, contest.id(), round.no(), 0, 1, 0, 0, "", MemberRole.WORKER, 0, 0, 0, 0, 0, 0,
                truth(contest, round.no()), 0, now.toEpochMilli());
    }

    private long truth(Contest contest, int roundNo) {
        var prediction = contest.settings().prediction();
        var counts = repository.counts(contest.id(), prediction.reach() == Prediction.Reach.ROUND ? roundNo : 1, roundNo);
        return switch (prediction.subject()) {
            case PEOPLE -> counts.people();
            case ATTEMPTS -> counts.attempts();
            case ALL_RIGHT_PEOPLE -> counts.allRightPeople();
        };
    }
}
