package vn.hoithi.attempt.bulletin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Transactions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which attempts were handed a bulletin, written some at a time and never while somebody waits: a count for the book may be short of what a dying node had noted. */
@Singleton
class TakenBulletins {

    private static final String PUT = "INSERT IGNORE INTO bulletin_taken (bulletin_id, attempt_id) VALUES (?, ?)";
    private static final int MOST = 2_048;
    private final JdbcOperations jdbc;
    private final Transactions transactions;
    private final Cache<Pair, Boolean> noted = Caffeine.newBuilder().maximumSize(200_000).build();
    private final ConcurrentLinkedQueue<Pair> waiting = new ConcurrentLinkedQueue<>();

    private record Pair(long bulletinId, long attemptId) {
    }

    TakenBulletins(JdbcOperations jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param attemptId 0 for a paper that is nobody's, made in advance */
    void note(long attemptId, List<Bulletin> handed) {
        for (var bulletin : attemptId == 0 ? List.<Bulletin>of() : handed) {
            var pair = new Pair(bulletin.id(), attemptId);
            if (noted.asMap().putIfAbsent(pair, true) == null) {
                waiting.add(pair);
            }
        }
    }

    /** Writes what waits; what cannot be written now waits on. */
    void write() {
        for (var some = some(); !some.isEmpty(); some = some()) {
            var batch = some;
            try {
                transactions.write(() -> {
                    Batches.run(jdbc, PUT, batch, (statement, pair) -> {
                        statement.setLong(1, pair.bulletinId());
                        statement.setLong(2, pair.attemptId());
                    });
                    return true;
                });
            } catch (RuntimeException away) {
                waiting.addAll(batch);
                throw away;
            }
        }
    }

    private List<Pair> some() {
        var some = new ArrayList<Pair>();
        for (var pair = waiting.poll(); pair != null; pair = some.size() < MOST ? waiting.poll() : null) {
            some.add(pair);
        }
        return some;
    }

    /** Beside the requests, every few seconds. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class TakenBulletinsJob {

        private final TakenBulletins taken;

        TakenBulletinsJob(TakenBulletins taken) {
            this.taken = taken;
        }

        @Scheduled(initialDelay = "4s", fixedDelay = "3s")
        void run() {
            taken.write();
        }
    }
}
