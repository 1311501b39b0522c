package vn.hoithi.attempt.extratime;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs on every node once a second: hears of time given on other nodes, so that the next save tells the phone its new end. Each entry is heard
 * twice, a second apart: what was read before its commit and kept after it is put right the second time.
 */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ExtraTimeListener {

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final int TIMES = 2;
    private final ExtraTimeRepository repository;
    private final ExtraTimeWriter writer;
    private final Attempts attempts;
    private final Contests contests;
    private final Clock clock;
    private Map<Long, Integer> heard = new HashMap<>();

    ExtraTimeListener(ExtraTimeRepository repository, ExtraTimeWriter writer, Attempts attempts, Contests contests, Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.attempts = attempts;
        this.contests = contests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void listen() {
        var now = clock.now();
        var counted = new HashMap<Long, Integer>();
        for (var given : repository.since(now.minus(BACK).toEpochMilli())) {
            var times = heard.getOrDefault(given.id(), 0);
            if (times < TIMES) {
                attempts.forget(given.contestId(), given.attemptId());
            }
            if (times == TIMES - 1 && given.closesAfter() != null) {
                contests.byId(given.contestId()).ifPresent(contest -> TransactionRetry.again(() -> writer.catchUp(given, contest, now)));
            }
            counted.put(given.id(), Math.min(TIMES, times + 1));
        }
        heard = counted;
    }
}
