package vn.hoithi.time;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.util.Map;

/** Unready until the database's clock was heard, and while it, this machine's and what the node goes by are not of one mind. */
@Singleton
@Readiness
class ClockHealth implements HealthIndicator {

    private final DatabaseClock clock;

    ClockHealth(DatabaseClock clock) {
        this.clock = clock;
    }

    boolean steady() {
        return clock.measured() && Math.abs(clock.offset()) <= Timeline.TOLERANCE && Math.abs(clock.apart()) <= Timeline.TOLERANCE;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("clock", steady() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("offsetMillis", clock.offset(), "databaseApartMillis", clock.apart())).build());
    }
}
