package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;

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
class Closing {

    private final AttemptRepository repository;
    private final OutcomeLog log;
    private final Hall hall;
    private final Payloads payloads;
    private final Ids ids;
    private final @Nullable EssayIntake essays;
    private final Map<Long, Contest> known = new ConcurrentHashMap<>();

    /** A closed attempt; its responses are null when it had been closed before. */
    record Closed(AttemptRow row, @Nullable Responses responses) {
    }

    Closing(AttemptRepository repository, OutcomeLog log, Hall hall, Payloads payloads, Ids ids, @Nullable EssayIntake essays) {
        this.repository = repository;
        this.log = log;
        this.hall = hall;
        this.payloads = payloads;
        this.ids = ids;
        this.essays = essays;
    }

    /**
     * The person submits; {@code last} are answers sent along. Idempotent: gives the attempt as closed, by whomever.
     * After the end only answers given before it count, and those sent along count if they arrive within the grace.
     */
    @Transactional
    Closed submit(long attemptId, Map<String, String> last, long seq, Instant now) {
        var row = repository.locked(attemptId).orElseThrow();
        if (!row.open()) {
            return new Closed(row, null);
        }
        if (!last.isEmpty() && now.toEpochMilli() < row.closesAt()) {
            repository.write(row.id(), seq, payloads.write(last), now.toEpochMilli());
        }
        return close(row, AttemptRow.SUBMITTED, Math.min(now.toEpochMilli(), row.endsAt()), now);
    }

    /** The server closes an attempt whose grace is over; empty when another node is at it or did it. */
    @Transactional
    Optional<AttemptRow> closeDue(long attemptId, Instant now) {
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
        var journal = repository.journal(row.id());
        var responses = payloads.replay(journal);
        var late = journal.stream().anyMatch(j -> j.savedAt() > row.endsAt()) ? 1 : 0;
        var score = Score.of(Paper.decode(row.paper()), contest.pool().byVersion(), responses, contest.settings().pointsPerItem());
        var receipt = Receipt.fresh();
        repository.close(row.id(), state, submittedAt, receipt, score.points(), score.right(), responses.prediction(), late);
        var essay = !row.rehearsal() && contest.settings().essay() != null && !responses.essay().isBlank() && essays != null;
        if (!row.rehearsal()) {
            log.append(ids.next(), OutcomeEvent.Kind.SUBMITTED, row.contestId(), row.roundNo(), row.id(), 1, row.personId(), row.unitId(), row.unitPath(), row.memberRole(),
                    row.number(), score.points(), score.right(), score.allRight() ? 1 : 0, row.startedAt(), submittedAt, responses.prediction(), essay ? 1 : 0, now.toEpochMilli());
        }
        if (essay) {
            essays.take(row.id(), row.contestId(), row.roundNo(), row.personId(), row.unitId(), row.unitPath(), responses.essay(), Vietnamese.words(responses.essay()), now);
        }
        return new Closed(new AttemptRow(row.id(), row.contestId(), row.roundNo(), row.personId(), row.number(), row.unitId(), row.unitPath(), row.memberRole(), row.paper(), row.startedAt(),
                row.endsAt(), row.closesAt(), state, submittedAt, receipt, score.points(), score.right(), responses.prediction(), late, row.extraMs()), responses);
    }

    /**
     * What scoring needs of a published contest never changes, so each node asks once. Asking the shared copy here would let
     * threads that hold a connection wait for one that needs a connection to renew it.
     */
    private Contest contest(AttemptRow row) {
        var contest = row.rehearsal() ? null : known.get(row.contestId());
        if (contest == null) {
            contest = hall.of(row).orElseThrow();
            if (!row.rehearsal()) {
                known.put(row.contestId(), contest);
            }
        }
        return contest;
    }
}
