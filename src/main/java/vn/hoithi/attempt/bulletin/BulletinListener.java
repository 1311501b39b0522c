package vn.hoithi.attempt.bulletin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Runs on every node once a second: hears of what was told on other nodes, each twice, as a reader may have been quicker than a commit. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class BulletinListener {

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final int TIMES = 2;
    private final BulletinRepository repository;
    private final Bulletins bulletins;
    private final Clock clock;
    private Map<Long, Integer> heard = new HashMap<>();

    BulletinListener(BulletinRepository repository, Bulletins bulletins, Clock clock) {
        this.repository = repository;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void listen() {
        var counted = new HashMap<Long, Integer>();
        for (var told : repository.since(clock.now().minus(BACK).toEpochMilli())) {
            var times = heard.getOrDefault(told.id(), 0);
            if (times < TIMES) {
                bulletins.refresh(told.contestId());
            }
            counted.put(told.id(), Math.min(TIMES, times + 1));
        }
        heard = counted;
    }
}
