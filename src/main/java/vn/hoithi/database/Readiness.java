package vn.hoithi.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready means that one can write here, and that this node is not about to leave. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
@io.micronaut.management.health.indicator.annotation.Readiness
public class Readiness implements HealthIndicator {

    private final WriteProbe probe;
    private volatile boolean leaving;

    Readiness(WriteProbe probe) {
        this.probe = probe;
    }

    /** From now on this node is not ready: it ends soon. */
    public void leave() {
        leaving = true;
    }

    boolean ready() {
        return !leaving && probe.writes();
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("writes", ready() ? HealthStatus.UP : HealthStatus.DOWN).build());
    }
}
