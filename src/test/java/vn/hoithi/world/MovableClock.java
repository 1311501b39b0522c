package vn.hoithi.world;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

import java.time.Instant;

/** The clock of tests that go through a day: it runs, and can be made to stand at a moment. Taken with the property {@code world.clock}. */
@Singleton
@Primary
@Requires(property = "world.clock")
public class MovableClock implements Clock {

    private volatile Instant stands;

    @Override
    public Instant now() {
        return stands == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : stands;
    }

    /** It is this moment, however long the test takes. */
    public void put(Instant moment) {
        stands = moment;
    }

    /** It runs again, and right. */
    public void run() {
        stands = null;
    }
}
