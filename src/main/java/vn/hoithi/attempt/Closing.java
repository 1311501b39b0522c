package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends attempts, each in one transaction: lock the row, replay the journal, score, close by compare-and-set, append the outcome.
 * Whoever comes second finds it closed and gets the same receipt.
 */
@Singleton
public class Closing {

    private final AttemptRepository repository;
    private final OutcomeLog log;
    private final AttemptContests contests;
    private final JournalReader journal;
    private final LateDeliveryRepository deliveries;
    private final Ids ids;
    private final @Nullable EssayIntake essays;
    private final Map<Long, Contest> known = new ConcurrentHashMap<>();

    /** A closed attempt; its responses are null when it had been closed before. */
    record Closed(AttemptRow row, @Nullable Responses responses) {
    }

    Closing(AttemptRepository repository, OutcomeLog log, AttemptContests contests, JournalReader journal, LateDeliveryRepository deliveries, Ids ids, @Nullable EssayIntake essays) {
        this.repository = repository;
        this.log = log;
        this.contests = contests;
        this.journal = journal;
        this.deliveries = deliveries;
        this.ids = ids;
        this.essays = essays;
    }

    /** The person submits what is kept. Idempotent: gives the attempt as closed, by whomever. */
    @Transactional
    Closed submit(long attemptId, Instant now) {
        var row = repository.locked(attemptId).orElseThrow();
        return row.open() ? close(row, AttemptRow.SUBMITTED, Math.min(now.toEpochMilli(), row.endsAt()), now) : new Closed(row, null);
    }

    /** The server closes an attempt whose grace is over; empty when another node is at it or did it. */
    @Transactional
    public Optional<AttemptRow> closeDue(long attemptId, Instant now) {
        return repository.claimDue(attemptId, now.toEpochMilli()).map(row -> close(row, AttemptRow.CLOSED, row.endsAt(), now).row());
    }

    /** Closes an attempt past its end although its grace still runs: its person starts another one. */
    @Transactional
    void expire(long attemptId, Instant now) {
        repository.locked(attemptId).filter(r -> r.open() && r.endsAt() <= now.toEpochMilli()).ifPresent(row -> close(row, AttemptRow.CLOSED, row.endsAt(), now));
    }

    /** Attempts that nobody submitted and whose grace is over. */
    List<Long> due(Instant now, int limit) {
        return repository.due(now.toEpochMilli(), limit);
    }

    private Closed close(AttemptRow row, int state, long submittedAt, Instant now) {
        var contest = contest(row);
        var fold = journal.fold(row.id());
        var responses = fold.responses();
        var late = fold.lastSavedAt() > row.endsAt() ? 1 : 0;
        var score = Score.of(Paper.decode(row.paper()), contest.pool().byVersion(), responses, contest.settings().pointsPerItem());
        var receipt = Receipt.fresh();
        repository.close(row.id(), state, submittedAt, receipt, score.points(), score.correct(), responses.prediction(), late);
        var essay = !row.rehearsal() && contest.settings().essay() != null && !responses.essay().isBlank() && essays != null;
        if (late == 1 && !row.rehearsal()) {
            deliveries.put(row.id(), row.contestId(), row.endsAt(), fold.lastSavedAt());
        }
        if (!row.rehearsal()) {
            log.append(submitted(row, score, responses, submittedAt, essay, now));
        }
        if (essay) {
            essays.submit(row, responses.essay(), Vietnamese.words(responses.essay()), now);
        }
        return new Closed(row.with(closed -> closed.state(state).submittedAt(submittedAt).receipt(receipt).points(score.points()).correctCount(score.correct())
                .prediction(responses.prediction()).late(late)), responses);
    }

    private OutcomeEvent submitted(AttemptRow row, Score score, Responses responses, long submittedAt, boolean essay, Instant now) {
        return OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.SUBMITTED).contestId(row.contestId()).roundNo(row.roundNo()).attemptId(row.id()).revision(1)
                .personId(row.personId()).unitId(row.unitId()).unitPath(row.unitPath()).memberRole(row.memberRole()).number(row.number())
                .points(score.points()).correctCount(score.correct()).allCorrect(score.allCorrect() ? 1 : 0).startedAt(row.startedAt()).submittedAt(submittedAt)
                .prediction(responses.prediction()).essayPending(essay ? 1 : 0).loggedAt(now.toEpochMilli()).build();
    }

    /**
     * What scoring needs of a published contest never changes, so each node asks once. Asking the shared copy here would let
     * threads that hold a connection wait for one that needs a connection to renew it.
     */
    private Contest contest(AttemptRow row) {
        var contest = row.rehearsal() ? null : known.get(row.contestId());
        if (contest == null) {
            contest = contests.of(row).orElseThrow();
            if (!row.rehearsal()) {
                known.put(row.contestId(), contest);
            }
        }
        return contest;
    }
}
