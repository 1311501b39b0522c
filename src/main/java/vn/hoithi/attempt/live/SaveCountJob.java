package vn.hoithi.attempt.live;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.time.Clock;

import java.time.Duration;

/** Writes down on every node what became of saves, so that an organiser sees all nodes' together; what is a day old goes. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class SaveCountJob {

    /** A row tells of so many milliseconds. */
    static final long SLOT = 10_000;
    private static final Duration KEPT = Duration.ofDays(1);
    private final SaveCounts counts;
    private final LiveQueries queries;
    private final Transactions transactions;
    private final Clock clock;
    private final long node;

    SaveCountJob(SaveCounts counts, LiveQueries queries, Transactions transactions, Clock clock, Ids ids) {
        this.counts = counts;
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
        this.node = ids.next();
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void write() {
        var taken = counts.take();
        var slot = clock.millis() / SLOT * SLOT;
        try {
            transactions.write(() -> {
                taken.forEach((contest, c) -> queries.add(contest, slot, node, c.saved(), c.refused(), c.failed()));
                return true;
            });
        } catch (RuntimeException away) {
            counts.putBack(taken);
            throw away;
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void forget() {
        queries.forget(clock.now().minus(KEPT).toEpochMilli());
    }
}
