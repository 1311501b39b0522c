package vn.hoithi.ranking.prediction;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.prediction.PredictionRepository.Told;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the true number of a round's prediction when nothing of the round can change any more: closed, nobody inside, all outcomes counted. A corrected key has it told once more. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
public class PredictionResolver {

    private final Contests contests;
    private final OutcomeLog log;
    private final PredictionRepository repository;
    private final Ids ids;
    private final Clock clock;

    PredictionResolver(Contests contests, OutcomeLog log, PredictionRepository repository, Ids ids, Clock clock) {
        this.contests = contests;
        this.log = log;
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks at all contests that are over. */
    @Scheduled(initialDelay = "20s", fixedDelay = "10s")
    public void look() {
        var now = clock.now();
        contests.published().forEach(contest -> tell(contest, now));
    }

    /** Tells what can be told of a contest; every node may try, the log takes an actual number once. */
    public void tell(Contest contest, Instant now) {
        if (contest.settings().prediction() == null) {
            return;
        }
        var sitting = Duration.ofMinutes(contest.settings().minutes());
        var due = contest.settings().rounds().stream().filter(r -> now.isAfter(contest.disclosure().over(r).plus(sitting))).toList();
        if (due.isEmpty()) {
            return;
        }
        var told = repository.told(contest.id()).stream().collect(Collectors.toMap(Told::roundNo, Function.identity(), (older, newer) -> newer));
        var corrected = told.isEmpty() ? 0 : repository.corrected(contest.id());
        due.stream().filter(r -> !told.containsKey(r.no()) || told.get(r.no()).loggedAt() < corrected).forEach(r -> tell(contest, r, told.containsKey(r.no()) ? told.get(r.no()).revision() + 1 : 1, now));
    }

    private void tell(Contest contest, Round round, int revision, Instant now) {
        if (repository.open(contest.id(), round.no()) > 0 || repository.fresh(contest.id()) > 0) {
            return;
        }
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.TRUTH).contestId(contest.id()).roundNo(round.no()).revision(revision)
                .prediction(actual(contest, round.no())).loggedAt(now.toEpochMilli()).build());
    }

    private long actual(Contest contest, int roundNo) {
        var prediction = contest.settings().prediction();
        var counts = repository.counts(contest.id(), prediction.reach() == Prediction.Reach.ROUND ? roundNo : 1, roundNo);
        return switch (prediction.subject()) {
            case PEOPLE -> counts.people();
            case ATTEMPTS -> counts.attempts();
            case ALL_RIGHT_PEOPLE -> counts.allCorrectPeople();
        };
    }
}
