package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeWriter;
import vn.hoithi.text.Vietnamese;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends attempts, one or some in one transaction: lock the rows, replay the journals, score, close by compare-and-set, append the outcomes.
 * Whoever comes second finds it closed and gets the same receipt.
 */
@Singleton
public class Closing {

    private static final String CLOSE = """
        UPDATE attempt
        SET state = ?, submitted_at = ?, receipt = ?, points = ?, correct_count = ?, prediction = ?, late = ?
        WHERE id = ? AND state = 0
        """;
    private final AttemptRepository repository;
    private final OutcomeWriter log;
    private final AttemptContests contests;
    private final JournalReader journal;
    private final LateDeliveryRepository deliveries;
    private final Ids ids;
    private final JdbcOperations jdbc;
    private final @Nullable EssayIntake essays;
    private final Map<Long, Contest> known = new ConcurrentHashMap<>();

    /** A closed attempt; its responses are null when it had been closed before. */
    record Closed(AttemptRow row, @Nullable Responses responses) {
    }

    Closing(AttemptRepository repository, OutcomeWriter log, AttemptContests contests, JournalReader journal, LateDeliveryRepository deliveries, Ids ids, JdbcOperations jdbc,
            @Nullable EssayIntake essays) {
        this.repository = repository;
        this.log = log;
        this.contests = contests;
        this.journal = journal;
        this.deliveries = deliveries;
        this.ids = ids;
        this.jdbc = jdbc;
        this.essays = essays;
    }

    /** The person of an attempt submits it. */
    record Submission(long attemptId, Instant now) {
    }

    /** People submit what is kept, all of them in one transaction. Idempotent: gives the attempts as closed, by whomever, in this order. */
    @Transactional
    List<Closed> submit(List<Submission> asked) {
        var moments = asked.stream().collect(Collectors.toMap(Submission::attemptId, Submission::now, (first, again) -> first));
        var rows = repository.locked(Batches.padded(moments.keySet().stream().sorted().toList()));
        var folds = journal.folds(rows.stream().filter(AttemptRow::open).map(AttemptRow::id).toList());
        var ended = rows.stream().filter(AttemptRow::open).map(row -> {
            var now = moments.get(row.id());
            return end(row, folds.get(row.id()), AttemptRow.SUBMITTED, Math.min(now.toEpochMilli(), row.endsAt()), now);
        }).toList();
        write(ended);
        var closed = rows.stream().filter(row -> !row.open()).collect(Collectors.toMap(AttemptRow::id, row -> new Closed(row, null)));
        ended.forEach(e -> closed.put(e.row().id(), new Closed(e.row(), e.responses())));
        return asked.stream().map(each -> Optional.ofNullable(closed.get(each.attemptId())).orElseThrow()).toList();
    }

    /** The server closes an attempt whose grace is over; empty when another node is at it or did it. */
    @Transactional
    public Optional<AttemptRow> closeDue(long attemptId, Instant now) {
        return repository.claimDue(attemptId, now.toEpochMilli()).map(row -> close(row, AttemptRow.CLOSED, row.endsAt(), now));
    }

    /** Closes an attempt past its end although its grace still runs: its person starts another one. */
    @Transactional
    Optional<AttemptRow> expire(long attemptId, Instant now) {
        return repository.locked(attemptId).filter(r -> r.open() && r.endsAt() <= now.toEpochMilli()).map(row -> close(row, AttemptRow.CLOSED, row.endsAt(), now));
    }

    /** Takes up what was decided of contests meanwhile; for a thread that holds no connection. What was scored by an older key in between is scored again by the correction. */
    void renew() {
        if (!known.isEmpty()) {
            contests.published().forEach(contest -> known.computeIfPresent(contest.id(), (id, before) -> contest)); // one question for all of them
        }
    }

    /** Attempts that nobody submitted and whose grace is over. */
    List<Long> due(Instant now, int limit) {
        return repository.due(now.toEpochMilli(), limit);
    }

    private AttemptRow close(AttemptRow row, int state, long submittedAt, Instant now) {
        var ended = end(row, journal.fold(row.id()), state, submittedAt, now);
        write(List.of(ended));
        return ended.row();
    }

    /**
     * An attempt as it ends, before it is written.
     *
     * @param row         as closed
     * @param deliveredAt when its last answer arrived, epoch milliseconds
     * @param event       null for a rehearsal
     * @param essay       it goes to the markers
     */
    private record Ended(AttemptRow row, Responses responses, long deliveredAt, @Nullable OutcomeEvent event, boolean essay, Instant now) {
    }

    private Ended end(AttemptRow row, Responses.Fold fold, int state, long submittedAt, Instant now) {
        var contest = contest(row);
        var responses = fold.responses();
        var score = Score.of(Paper.decode(row.paper()), contest.pool(), responses, contest.settings().pointsPerItem(), contest.settings().credit());
        var essay = !row.rehearsal() && contest.settings().essay() != null && !responses.essay().isBlank() && essays != null;
        var closed = row.with(c -> c.state(state).submittedAt(submittedAt).receipt(Receipt.fresh()).points(score.points()).correctCount(score.correct())
                .prediction(responses.prediction()).late(fold.lastSavedAt() > row.endsAt() ? 1 : 0));
        return new Ended(closed, responses, fold.lastSavedAt(), row.rehearsal() ? null : submitted(row, score, responses, submittedAt, essay, now), essay, now);
    }

    private void write(List<Ended> ended) {
        Batches.run(jdbc, CLOSE, ended, (statement, e) -> {
            statement.setInt(1, e.row().state());
            statement.setLong(2, e.row().submittedAt());
            statement.setString(3, e.row().receipt());
            statement.setInt(4, e.row().points());
            statement.setInt(5, e.row().correctCount());
            statement.setObject(6, e.row().prediction(), Types.BIGINT);
            statement.setInt(7, e.row().late());
            statement.setLong(8, e.row().id());
        });
        log.append(ended.stream().filter(e -> e.event() != null).flatMap(e -> e.row().reopened() == 0 ? Stream.of(e.event()) : log.again(e.event(), ids.next()).stream()).toList());
        for (var e : ended) {
            if (e.row().late() == 1 && !e.row().rehearsal()) {
                deliveries.put(e.row().id(), e.row().contestId(), e.row().endsAt(), e.deliveredAt());
            }
            if (e.essay()) {
                essays.submit(e.row(), e.responses().essay(), Vietnamese.words(e.responses().essay()), e.now());
            }
        }
    }

    private OutcomeEvent submitted(AttemptRow row, Score score, Responses responses, long submittedAt, boolean essay, Instant now) {
        return OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.SUBMITTED).contestId(row.contestId()).roundNo(row.roundNo()).attemptId(row.id()).revision(1)
                .personId(row.personId()).unitId(row.unitId()).unitPath(row.unitPath()).memberRole(row.memberRole()).number(row.number())
                .points(score.points()).correctCount(score.correct()).allCorrect(score.allCorrect() ? 1 : 0).startedAt(row.startedAt()).submittedAt(submittedAt)
                .prediction(responses.prediction()).essayPending(essay ? 1 : 0).loggedAt(now.toEpochMilli()).build();
    }

    /**
     * What scoring needs of a published contest hardly ever changes: each node keeps what it asked once, and {@link #renew} looks again. Asking the shared
     * copy here would let threads that hold a connection wait for one that needs a connection to renew it.
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
