package vn.hoithi.ranking.conflict;

import jakarta.inject.Singleton;
import vn.hoithi.administration.merge.MergeListener;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.conflict.ConflictRepository.Conflict;
import vn.hoithi.ranking.conflict.ConflictRepository.Sat;
import vn.hoithi.ranking.conflict.ConflictRepository.Side;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes merges into the log of outcomes, and keeps two results of one round apart until the organiser has decided: meanwhile those of the
 * account that goes are void. Verdicts are entries of the log, so that a rebuild knows them.
 */
@Singleton
class Conflicts implements MergeListener {

    private final ConflictRepository repository;
    private final OutcomeLog log;
    private final Audit audit;
    private final Ids ids;
    private final Transactions transactions;

    Conflicts(ConflictRepository repository, OutcomeLog log, Audit audit, Ids ids, Transactions transactions) {
        this.repository = repository;
        this.log = log;
        this.audit = audit;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** Which results of the round count. Message key {@code conflict.<name>}. */
    enum Decision {
        /** Those of the account that stayed. */
        KEPT,
        /** Those of the account that went. */
        GONE,
        /** All: together they are no more than a round allows. */
        BOTH;

        /** A result of this side counts. */
        boolean counts(boolean ofGone) {
            return this == BOTH || ofGone == (this == GONE);
        }
    }

    @Override
    public int merging(long kept, long gone, Instant now) {
        var rounds = repository.sat(kept, gone).stream().collect(Collectors.groupingBy(s -> List.of(s.contestId(), (long) s.roundNo()))).values().stream()
                .filter(some -> some.stream().map(Sat::personId).distinct().count() == 2).toList();
        rounds.forEach(some -> keepApart(some, kept, gone, now));
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(Kind.MERGED).attemptId(gone).revision(1).personId(kept).loggedAt(now.toEpochMilli()).build());
        return rounds.size();
    }

    private void keepApart(List<Sat> some, long kept, long gone, Instant now) {
        var id = ids.next();
        var first = some.getFirst();
        repository.insert(id, first.contestId(), first.roundNo(), kept, gone, now.toEpochMilli());
        for (var sat : some) {
            repository.side(id, sat.attemptId(), sat.personId() == gone ? 1 : 0);
            if (sat.personId() == gone) {
                verdict(Kind.VOIDED, sat.contestId(), sat.roundNo(), sat.attemptId(), gone, now);
            }
        }
    }

    /** Of one attempt the last verdict holds. */
    private void verdict(Kind kind, long contestId, int roundNo, long attemptId, long personId, Instant now) {
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(kind).contestId(contestId).roundNo(roundNo).attemptId(attemptId).personId(personId)
                .revision(log.lastVerdict(contestId, roundNo, attemptId) + 1).loggedAt(now.toEpochMilli()).build());
    }

    List<Conflict> open(Contest contest) {
        return repository.open(contest.id());
    }

    /** A conflict of the contest, decided or not. */
    Optional<Conflict> of(Contest contest, long id) {
        return repository.byId(id).filter(c -> c.contestId() == contest.id());
    }

    List<Side> sides(Conflict conflict) {
        return repository.sides(conflict.id());
    }

    /** All results together are no more than the round allows one person. */
    boolean bothFit(Contest contest, List<Side> sides) {
        return sides.size() <= contest.settings().attemptsPerRound();
    }

    /** The results of the sides count or do not from now on; false when somebody decided before. */
    boolean decide(Contest contest, Conflict conflict, Decision decision, String reason, long by, Instant now) {
        return transactions.write(() -> {
            if (repository.decide(conflict.id(), decision.name(), reason, by, now.toEpochMilli()) == 0) {
                return false;
            }
            for (var side : repository.sides(conflict.id())) {
                if (side.ofGone() == 1 && decision.counts(true)) {
                    verdict(Kind.RESTORED, contest.id(), conflict.roundNo(), side.attemptId(), conflict.personId(), now);
                } else if (side.ofGone() == 0 && !decision.counts(false)) {
                    verdict(Kind.VOIDED, contest.id(), conflict.roundNo(), side.attemptId(), conflict.personId(), now);
                }
            }
            audit.write(Audit.Event.to(Audit.Action.RESULT_DECIDED, by, conflict.personId(), contest.unitPath(), contest.title() + ", " + decision + ": " + reason), now);
            return true;
        });
    }
}
