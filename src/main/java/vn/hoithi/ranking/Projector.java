package vn.hoithi.ranking;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.contest.Contests;
import vn.hoithi.ranking.edition.EditionFollower;
import vn.hoithi.ranking.edition.EditionRows;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the ranking fresh: asks the log every half second on every node; the one that holds the lease works. */
@Singleton
public class Projector {

    /** The tables it keeps: each holds nothing of a contest that is not in the outcome log; of an edition, what stood there then. */
    public static final List<String> TABLES = List.of("standing", "contribution", "unit_tally", "unit_day", "order_tally", "board_order");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration REBUILD = Duration.ofMinutes(1);
    private final Projection projection;
    private final ProjectionRepository repository;
    private final Editions editions;
    private final EditionRows rows;
    private final Contests contests;
    private final List<EditionFollower> followers;
    private final String holder = UUID.randomUUID().toString();
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean prepared;
    private boolean renewed;
    private boolean stopped;

    Projector(Projection projection, ProjectionRepository repository, Editions editions, EditionRows rows, Contests contests, List<EditionFollower> followers) {
        this.followers = followers;
        this.editions = editions;
        this.rows = rows;
        this.contests = contests;
        this.projection = projection;
        this.repository = repository;
    }

    /** Takes up to 500 entries of the log into the tables, or makes a marked contest's anew; gives how many: 0 when there are none left, or another node is at it. */
    public int run(Instant now) {
        one.lock();
        try {
            return !free(now) ? 0 : renew(now) ? 1 : step(now);
        } finally {
            one.unlock();
        }
    }

    /**
     * Makes a contest's tables anew from the log. A node that is at work finishes its batch; then all wait, so that this works while
     * servers run. Should it die half way, the others go on after a minute.
     */
    public void rebuild(long contestId, Instant now) {
        one.lock();
        try {
            prepare();
            repository.seize(Projection.LEASE, holder, now.plus(REBUILD).toEpochMilli());
            projection.rebuild(contestId, holder, now.plus(REBUILD).toEpochMilli());
            repository.release(Projection.LEASE, holder);
        } finally {
            one.unlock();
        }
    }

    private int step(Instant now) {
        var taken = projection.step(holder, now.plus(LEASE).toEpochMilli(), now.toEpochMilli());
        return taken < Projection.BATCH && keep(now) ? Math.max(1, taken) : taken;
    }

    /** Keeps the states that are due, while nothing changes: the lease is this node's. True when there were any. */
    private boolean keep(Instant now) {
        var due = editions.due(now);
        var began = System.nanoTime();
        for (var edition : due) {
            var contest = contests.byId(edition.contestId());
            var rounds = contest.map(c -> c.settings().rounds().size()).orElse(0);
            if (rows.copy(edition.contestId(), edition.id(), rounds, () -> hold(now.plusNanos(System.nanoTime() - began)))) {
                contest.map(c -> RankingView.of(c, edition)).ifPresent(view -> followers.forEach(f -> f.copied(view)));
                editions.made(edition, now);
            }
        }
        return !due.isEmpty();
    }

    /** The lease, for another while from this moment on; false when another node has it. */
    private boolean hold(Instant at) {
        return repository.take(Projection.LEASE, holder, at.plus(REBUILD).toEpochMilli(), at.toEpochMilli()) == 1;
    }

    /** A migration marks what is to be made anew, before this node starts: once none is left, none is looked for. */
    private boolean renew(Instant now) {
        if (renewed) {
            return false;
        }
        var made = projection.rebuildMarked(holder, now.plus(REBUILD).toEpochMilli(), now.toEpochMilli());
        renewed = !made && repository.lease(Projection.LEASE).filter(l -> l.holder().equals(holder)).isPresent();
        return made;
    }

    /** Only a look, so that waiting nodes do not queue at the row the working one has locked. */
    private boolean free(Instant now) {
        if (stopped) {
            return false;
        }
        prepare();
        return repository.lease(Projection.LEASE).filter(l -> l.holder().equals(holder) || l.untilAt() < now.toEpochMilli()).isPresent();
    }

    private void prepare() {
        if (!prepared) {
            if (repository.lease(Projection.LEASE).isEmpty()) { // only once in an installation's life: it locks the end of the log
                repository.prepare(Projection.LEASE);
            }
            prepared = true;
        }
    }

    /** A node that stops leaves the work to the others at once, and takes none up again while it goes down. */
    @PreDestroy
    void release() {
        one.lock();
        try {
            stopped = true;
            if (prepared) {
                repository.release(Projection.LEASE, holder);
            }
        } catch (RuntimeException late) {
            LoggerFactory.getLogger(Projector.class).debug("The lease runs out by itself", late);
        } finally {
            one.unlock();
        }
    }

    /** The clockwork, off while a command runs. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class ProjectionJob {

        private final Projector projector;
        private final Clock clock;

        ProjectionJob(Projector projector, Clock clock) {
            this.projector = projector;
            this.clock = clock;
        }

        @Scheduled(initialDelay = "${hoithi.ranking.every}", fixedDelay = "${hoithi.ranking.every}", scheduler = TaskExecutors.SCHEDULED)
        void beat() {
            while (projector.run(clock.now()) == Projection.BATCH) { // less than that waits for the next beat, to be taken up together
                LoggerFactory.getLogger(Projector.class).trace("took up a batch");
            }
        }
    }
}
