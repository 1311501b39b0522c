package vn.hoithi.ranking.regrade;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.answered.AnsweredPapers;
import vn.hoithi.attempt.answered.AnsweredPapers.Answered;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.Score;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeWriter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores all papers with an item by the key in force. Where the result is another one the log gets it as a further revision; the ones before stay. Done again it changes nothing. */
@Singleton
class Rescoring {

    private final AnsweredPapers papers;
    private final AttemptRepository attempts;
    private final CorrectionRepository repository;
    private final OutcomeWriter log;
    private final Transactions transactions;
    private final Ids ids;

    Rescoring(AnsweredPapers papers, AttemptRepository attempts, CorrectionRepository repository, OutcomeWriter log, Transactions transactions, Ids ids) {
        this.papers = papers;
        this.attempts = attempts;
        this.repository = repository;
        this.log = log;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** How many attempts have another result. */
    int of(Contest contest, long versionId, Instant now) {
        var counted = new ArrayList<Integer>();
        papers.each(contest, AnsweredPapers.with(versionId), piece -> counted.add(transactions.write(() -> rescore(contest, piece, now))));
        return counted.stream().mapToInt(Integer::intValue).sum();
    }

    private int rescore(Contest contest, List<Answered> piece, Instant now) {
        var newest = repository.submissions(contest.id(), Batches.padded(piece.stream().map(a -> a.row().personId()).distinct().toList())).stream()
                .collect(Collectors.toMap(OutcomeEvent::attemptId, Function.identity(), (one, other) -> BY_REVISION.compare(one, other) >= 0 ? one : other));
        var events = new ArrayList<OutcomeEvent>();
        for (var a : piece) {
            var before = newest.get(a.row().id());
            var score = Score.of(a.paper(), contest.pool(), a.responses(), contest.settings().pointsPerItem(), contest.settings().credit());
            if (before != null && !score.equals(new Score(before.correctCount(), before.points(), before.allCorrect() == 1))) {
                attempts.rescore(a.row().id(), score.points(), score.correct());
                events.add(Trials.scored(before, score).with(e -> e.id(ids.next()).position(null).revision(before.revision() + 1).loggedAt(now.toEpochMilli())));
            }
        }
        log.append(events);
        return events.size();
    }

    private static final Comparator<OutcomeEvent> BY_REVISION = Comparator.comparingInt(OutcomeEvent::revision).thenComparingLong(OutcomeEvent::id);
}
