package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeLog;
import vn.hoithi.contest.BoardRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.web.Batches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Brings standings and sums in line with the log. Each step is one transaction that begins by locking the lease row, so a crash leaves either all of
 * it or nothing, and two nodes never work at once. A person's standings are always folded from all of the person's entries: what is
 * applied twice changes nothing.
 */
@Singleton
class Projection {

    /** The lease's name. */
    static final String LEASE = "ranking";
    /** Most events a step takes up. */
    static final int BATCH = 500;
    private static final int SUMMED = 50_000;

    private final OutcomeLog log;
    private final ProjectionRepository repository;
    private final StandingStore standings;
    private final TallyStore tallies;
    private final Contests contests;
    private final JdbcOperations jdbc;

    Projection(OutcomeLog log, ProjectionRepository repository, StandingStore standings, TallyStore tallies, Contests contests, JdbcOperations jdbc) {
        this.log = log;
        this.repository = repository;
        this.standings = standings;
        this.tallies = tallies;
        this.contests = contests;
        this.jdbc = jdbc;
    }

    /** Takes up the oldest fresh events; gives how many, 0 also when another node holds the lease. */
    @Transactional
    public int step(String holder, long until, long now) {
        if (repository.take(LEASE, holder, until, now) == 0) {
            return 0;
        }
        var fresh = log.fresh(BATCH);
        if (fresh.isEmpty()) {
            return 0;
        }
        fresh.stream().collect(Collectors.groupingBy(OutcomeEvent::contestId)).forEach(this::apply);
        number(fresh);
        return fresh.size();
    }

    /** Makes a contest's tables anew from the log; whoever holds the lease loses it to this holder. */
    @Transactional
    public void rebuild(long contestId, String holder, long until) {
        repository.seize(LEASE, holder, until);
        repository.dropStandings(contestId);
        repository.dropTallies(contestId);
        repository.dropDays(contestId);
        repository.dropBuckets(contestId);
        repository.dropBoardOrder(contestId);
        contests.byId(contestId).ifPresent(this::refreshAll);
    }

    private void apply(long contestId, List<OutcomeEvent> fresh) {
        var contest = contests.byId(contestId);
        if (contest.isEmpty()) {
            return; // the log of something that is not a contest any more ranks nobody
        }
        if (fresh.stream().anyMatch(e -> e.kind() == OutcomeEvent.Kind.TRUTH)) {
            refreshAll(contest.get());
        } else {
            var change = new Tally(contest.get().settings());
            refresh(contest.get(), folding(contest.get()), fresh.stream().map(OutcomeEvent::personId).collect(Collectors.toCollection(TreeSet::new)), change);
            tallies.add(change);
        }
    }

    /** Sums of many people are put together before they are written: a unit has many people. */
    private void refreshAll(Contest contest) {
        var folding = folding(contest);
        var change = new Tally(contest.settings());
        var waiting = 0;
        for (var people = repository.people(contest.id(), 0, BATCH); !people.isEmpty(); people = repository.people(contest.id(), people.getLast(), BATCH)) {
            refresh(contest, folding, people, change);
            waiting += people.size();
            if (waiting >= SUMMED) {
                tallies.add(change);
                change = new Tally(contest.settings());
                waiting = 0;
            }
        }
        tallies.add(change);
    }

    private Folding folding(Contest contest) {
        return new Folding(contest.settings(), Folding.truths(repository.truths(contest.id())));
    }

    private void refresh(Contest contest, Folding folding, Collection<Long> people, Tally change) {
        var then = new HashSet<>(standings.of(contest.id(), contest.settings().rounds().size(), Batches.padded(people)));
        var now = new HashSet<Standing>();
        log.ofPeople(contest.id(), Batches.padded(people)).stream().collect(Collectors.groupingBy(OutcomeEvent::personId)).values()
                .forEach(events -> now.addAll(folding.fold(events)));
        var gone = then.stream().filter(s -> !now.contains(s)).toList();
        var come = now.stream().filter(s -> !then.contains(s)).toList();
        gone.forEach(s -> change.count(s, -1));
        come.forEach(s -> change.count(s, 1));
        standings.change(new BoardRule(contest.settings().boards()), gone, come);
    }

    private void number(List<OutcomeEvent> fresh) {
        var position = repository.lease(LEASE).orElseThrow().progress();
        var numbered = new ArrayList<long[]>();
        for (var event : fresh) {
            numbered.add(new long[] {++position, event.id()});
        }
        Batches.run(jdbc, "UPDATE outcome_log SET position = ? WHERE id = ?", numbered, (statement, row) -> {
            statement.setLong(1, row[0]);
            statement.setLong(2, row[1]);
        });
        repository.progress(LEASE, position);
    }
}
