package vn.hoithi.time;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.util.Map;

/** Unready when this node's clock is too far from the database's: its countdowns could not be trusted. */
@Singleton
@Readiness
class ClockHealth implements HealthIndicator {

    private final DatabaseClock clock;

    ClockHealth(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var steady = Math.abs(clock.offset()) <= DatabaseClock.TOLERANCE.toMillis();
        return Publishers.just(HealthResult.builder("clock", steady ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("offsetMillis", clock.offset())).build());
    }
}
