package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Batches;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeLog;

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

    /** The lease's name; the number is that of the rules, so that nodes of an older version do not go on with theirs beside. */
    static final String LEASE = "ranking-2";
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
        renew(contestId);
    }

    /** Makes the tables of a contest anew that was marked for it; false when none is, or another node holds the lease. */
    @Transactional
    public boolean rebuildMarked(String holder, long until, long now) {
        if (repository.take(LEASE, holder, until, now) == 0) {
            return false;
        }
        var marked = repository.marked();
        marked.ifPresent(contestId -> {
            renew(contestId);
            repository.unmark(contestId);
        });
        return marked.isPresent();
    }

    private void renew(long contestId) {
        repository.dropStandings(contestId);
        repository.dropContributions(contestId);
        repository.dropTallies(contestId);
        repository.dropDays(contestId);
        repository.dropBuckets(contestId);
        repository.dropBoardOrder(contestId);
        contests.byId(contestId).ifPresent(this::refreshAll);
    }

    private void apply(long contestId, List<OutcomeEvent> fresh) {
        if (contestId == 0) {
            applyEverywhere(log.merges().group(fresh.stream().map(OutcomeEvent::personId).toList()));
            return;
        }
        var contest = contests.byId(contestId);
        if (contest.isEmpty()) {
            return; // the log of something that is not a contest any more ranks nobody
        }
        if (fresh.stream().anyMatch(e -> e.kind() == OutcomeEvent.Kind.TRUTH || e.kind() == OutcomeEvent.Kind.DRAWN)) {
            refreshAll(contest.get());
        } else {
            refresh(contest.get(), fresh.stream().map(OutcomeEvent::personId).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** What was said of people (not of an attempt) may change every contest they are in. */
    private void applyEverywhere(Collection<Long> people) {
        var all = repository.contests();
        if (!all.isEmpty()) {
            repository.contestsOf(all, Batches.padded(people)).forEach(id -> contests.byId(id).ifPresent(contest -> refresh(contest, people)));
        }
    }

    private void refresh(Contest contest, Collection<Long> people) {
        var change = new Tally(contest.settings());
        refresh(contest, aggregator(contest), people, change);
        tallies.add(change);
    }

    /** Sums of many people are put together before they are written: a unit has many people. */
    private void refreshAll(Contest contest) {
        var aggregator = aggregator(contest);
        var change = new Tally(contest.settings());
        var waiting = 0;
        for (var people = repository.people(contest.id(), 0, BATCH); !people.isEmpty(); people = repository.people(contest.id(), people.getLast(), BATCH)) {
            refresh(contest, aggregator, people, change);
            waiting += people.size();
            if (waiting >= SUMMED) {
                tallies.add(change);
                change = new Tally(contest.settings());
                waiting = 0;
            }
        }
        tallies.add(change);
    }

    private ResultAggregator aggregator(Contest contest) {
        return new ResultAggregator(contest.settings(), repository.settled(contest.id()));
    }

    private void refresh(Contest contest, ResultAggregator aggregator, Collection<Long> people, Tally change) {
        var concerned = log.merges().group(people);
        var then = new HashSet<>(standings.rounds(contest.id(), contest.settings().rounds().size(), Batches.padded(concerned)));
        var now = new HashSet<PersonRound>();
        log.ofPeople(contest.id(), concerned).stream().collect(Collectors.groupingBy(OutcomeEvent::personId)).values()
                .forEach(events -> now.addAll(aggregator.fold(events)));
        var removed = then.stream().filter(s -> !now.contains(s)).toList();
        var added = now.stream().filter(s -> !then.contains(s)).toList();
        removed.forEach(s -> change.count(s, -1));
        added.forEach(s -> change.count(s, 1));
        standings.replace(new BoardAssignment(contest.settings().boards()), removed, added);
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
