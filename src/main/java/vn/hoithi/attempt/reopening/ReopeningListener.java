package vn.hoithi.attempt.reopening;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Runs on every node once a second: forgets what it knew of attempts that were opened again, each twice, as a reader may have been quicker than a commit. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class ReopeningListener {

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final int TIMES = 2;
    private final ReopeningRepository repository;
    private final Attempts attempts;
    private final Clock clock;
    private Map<Long, Integer> heard = new HashMap<>();

    ReopeningListener(ReopeningRepository repository, Attempts attempts, Clock clock) {
        this.repository = repository;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void listen() {
        var counted = new HashMap<Long, Integer>();
        for (var reopening : repository.since(clock.now().minus(BACK).toEpochMilli())) {
            var times = heard.getOrDefault(reopening.id(), 0);
            if (times < TIMES) {
                attempts.forget(reopening.contestId(), reopening.attemptId());
            }
            counted.put(reopening.id(), Math.min(TIMES, times + 1));
        }
        heard = counted;
    }
}
