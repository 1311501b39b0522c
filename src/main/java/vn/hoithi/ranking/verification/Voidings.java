package vn.hoithi.ranking.verification;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.result.OwnVoidings;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.verification.VoidingRepository.Sat;

import java.time.Instant;
import java.util.Optional;

/** Says of a result that it does not count, and that it counts again; both with a reason, in the log of outcomes and in the audit log. Nothing is ever voided by itself. */
@Singleton
class Voidings implements OwnVoidings {

    private final VoidingRepository repository;
    private final OutcomeLog log;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;

    Voidings(VoidingRepository repository, OutcomeLog log, Transactions transactions, Audit audit, Ids ids) {
        this.repository = repository;
        this.log = log;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /** False when it does not count already, or somebody was quicker. */
    boolean take(Contest contest, long personId, Sat sat, String reason, long by, Instant now) {
        return transactions.write(() -> {
            if (sat.state() == AttemptRow.VOID || repository.turn(sat.id(), contest.id(), personId, sat.state(), AttemptRow.VOID) == 0) {
                return false;
            }
            repository.insert(ids.next(), contest.id(), sat.roundNo(), sat.id(), personId, sat.state(), reason, by, now.toEpochMilli());
            verdict(Kind.VOIDED, contest, sat.roundNo(), sat.id(), personId, now);
            audit.write(Audit.Event.to(Audit.Action.RESULT_VOIDED, by, personId, contest.unitPath(), contest.title() + ": " + reason), now);
            return true;
        });
    }

    /** False when it counts already, or somebody was quicker. */
    boolean giveBack(Contest contest, Voiding voiding, String reason, long by, Instant now) {
        return transactions.write(() -> {
            if (repository.restore(voiding.id(), reason, by, now.toEpochMilli()) == 0) {
                return false;
            }
            repository.turn(voiding.attemptId(), contest.id(), voiding.personId(), AttemptRow.VOID, voiding.stateBefore());
            verdict(Kind.RESTORED, contest, voiding.roundNo(), voiding.attemptId(), voiding.personId(), now);
            audit.write(Audit.Event.to(Audit.Action.RESULT_RESTORED, by, voiding.personId(), contest.unitPath(), contest.title() + ": " + reason), now);
            return true;
        });
    }

    /** Somebody has looked a person's results through; the last note stays. */
    void check(Contest contest, long personId, String note, long by, Instant now) {
        transactions.write(() -> {
            repository.check(contest.id(), personId, note, by, now.toEpochMilli());
            audit.write(Audit.Event.to(Audit.Action.RESULT_CHECKED, by, personId, contest.unitPath(), contest.title() + (note.isEmpty() ? "" : ": " + note)), now);
            return true;
        });
    }

    @Override
    public Optional<Own> of(long attemptId) {
        return repository.last(attemptId).filter(Voiding::holds).map(v -> new Own(v.reason(), Instant.ofEpochMilli(v.voidedAt()), v.reply()));
    }

    @Override
    public boolean reply(long attemptId, String text, Instant now) {
        return repository.last(attemptId).filter(Voiding::holds).filter(v -> repository.reply(v.id(), text, now.toEpochMilli()) == 1).isPresent();
    }

    private void verdict(Kind kind, Contest contest, int roundNo, long attemptId, long personId, Instant now) {
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(kind).contestId(contest.id()).roundNo(roundNo).attemptId(attemptId).personId(personId)
                .revision(log.lastVerdict(contest.id(), roundNo, attemptId) + 1).loggedAt(now.toEpochMilli()).build());
    }
}
