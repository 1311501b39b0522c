package vn.hoithi.attempt.figures;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.Score;
import vn.hoithi.attempt.answered.AnsweredPapers;
import vn.hoithi.attempt.answered.AnsweredPapers.Answered;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Transactions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts how items did, from all papers of a contest: once when it is over, so that a wrong key shows before results are published, and when an organiser asks. */
@Singleton
public class ItemFigures {

    private static final Duration WORK = Duration.ofMinutes(20);
    private static final Duration RECENT = Duration.ofDays(30);
    private static final double EXACT = 10_000;
    private final ItemFigureRepository repository;
    private final AnsweredPapers papers;
    private final Contests contests;
    private final Transactions transactions;

    ItemFigures(ItemFigureRepository repository, AnsweredPapers papers, Contests contests, Transactions transactions) {
        this.repository = repository;
        this.papers = papers;
        this.contests = contests;
        this.transactions = transactions;
    }

    /** By version of the item; empty before they are counted. */
    public Map<Long, ItemFigure> of(Contest contest) {
        return repository.of(contest.id()).stream().collect(Collectors.toMap(ItemFigure::itemVersionId, Function.identity()));
    }

    /** When they were counted last; empty before. */
    public Optional<Instant> madeAt(Contest contest) {
        return repository.run(contest.id()).map(ItemFigureRepository.Run::madeAt).map(Instant::ofEpochMilli);
    }

    /** They are to be counted, or counted again. */
    public boolean pending(Contest contest) {
        return repository.run(contest.id()).filter(ItemFigureRepository.Run::pending).isPresent();
    }

    /** Items whose key is suspect. */
    public List<Long> doubtful(Contest contest) {
        return of(contest).values().stream().filter(f -> contest.pool().ruling(f.itemVersionId()) == null && contest.pool().byVersion().containsKey(f.itemVersionId()))
                .filter(f -> f.doubt(contest.pool().byVersion().get(f.itemVersionId()).key()) != ItemFigure.Doubt.NONE).map(ItemFigure::itemVersionId).toList();
    }

    /** To be counted soon. */
    public void ask(Contest contest, Instant now) {
        repository.ask(contest.id(), now.toEpochMilli());
    }

    /** Counts what is asked for, and contests that are over. */
    public void work(Instant now) {
        var runs = repository.runs().stream().collect(Collectors.toMap(ItemFigureRepository.Run::contestId, Function.identity()));
        for (var contest : contests.published()) {
            var run = runs.get(contest.id());
            if (run == null && fresh(contest, now)) {
                repository.ask(contest.id(), now.toEpochMilli());
            }
            if (run != null && run.pending() && repository.take(contest.id(), now.plus(WORK).toEpochMilli(), now.toEpochMilli()) == 1) {
                count(contest, now);
                return; // the next one in its turn: papers are read beside those who sit
            }
        }
    }

    /** Over since not long ago, and its results are still to be published. */
    private static boolean fresh(Contest contest, Instant now) {
        var over = contest.disclosure().over();
        return contest.resultsAt() == null && contest.begun(now) && !now.isBefore(over) && now.isBefore(over.plus(RECENT));
    }

    private void count(Contest contest, Instant now) {
        var tallies = new HashMap<Long, ItemTally>();
        papers.each(contest, row -> true, piece -> piece.forEach(a -> add(contest, a, tallies)));
        transactions.write(() -> {
            repository.clear(contest.id());
            tallies.forEach((versionId, tally) -> put(contest, versionId, tally));
            repository.made(contest.id(), now.toEpochMilli());
            return true;
        });
    }

    private static void add(Contest contest, Answered a, Map<Long, ItemTally> tallies) {
        var s = contest.settings();
        var total = Score.of(a.paper(), contest.pool(), a.responses(), s.pointsPerItem(), s.credit()).points();
        for (int slot = 1; slot <= a.paper().size(); slot++) {
            var of = a.paper().slots().get(slot - 1);
            var item = contest.pool().byVersion().get(of.versionId());
            var chosen = of.toBank(a.responses().chosen(slot));
            var points = s.credit().of(s.pointsPerItem(), item.key(), chosen);
            tallies.computeIfAbsent(item.id(), id -> new ItemTally()).add(points, total - points, chosen == item.key(), chosen);
        }
    }

    private void put(Contest contest, long versionId, ItemTally tally) {
        var item = contest.pool().byVersion().get(versionId);
        var choices = IntStream.range(0, item.choices().size()).mapToObj(i -> String.valueOf(tally.choice(i))).collect(Collectors.joining(","));
        var discrimination = tally.discrimination();
        repository.put(contest.id(), versionId, tally.papers(), tally.right(), (int) Math.round(EXACT * tally.facility(contest.settings().pointsPerItem())),
                discrimination.isEmpty() ? null : (int) Math.round(EXACT * discrimination.getAsDouble()), choices);
    }
}
