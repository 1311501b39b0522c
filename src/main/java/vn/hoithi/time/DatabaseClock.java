package vn.hoithi.time;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The database's time, counted on by this node between the moments it asks. The embedded database has the machine's own. */
@Singleton
class DatabaseClock implements Clock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final int SAMPLES = 4;
    private static final int FIRST_TRIES = 5;
    /** Of a slower answer nobody knows when it was given: it is not believed. */
    private static final long SLOWEST_NANOS = 250_000_000;

    private final DataSource database;
    private final String question;
    private final Machine machine;
    private final Timeline timeline;
    private volatile boolean measured;
    private volatile boolean told;

    DatabaseClock(DataSource database, @Value("${datasources.default.url}") String url, Machine machine) {
        this(database, url.startsWith("jdbc:h2") ? "" : "SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)", machine, new Timeline(machine.wall(), machine));
    }

    private DatabaseClock(DataSource database, String question, Machine machine, Timeline timeline) {
        this.database = DelegatingDataSource.unwrapDataSource(database); // its own connection, outside any transaction of the caller
        this.question = question;
        this.machine = machine;
        this.timeline = timeline;
        this.measured = question.isEmpty();
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(timeline.millis(machine));
    }

    @Override
    public Instant certain() {
        var now = now();
        if (question.isEmpty()) {
            return now;
        }
        try (var connection = database.getConnection()) {
            return Instant.ofEpochMilli(Math.min(now.toEpochMilli(), ask(connection)));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database does not say what time it is", unreachable);
        }
    }

    /** A first good measurement was made: before that a node is not ready. */
    boolean measured() {
        return measured;
    }

    /** Milliseconds the database's clock (the machine's for the embedded one) is ahead of what this node goes by. */
    long apart() {
        return timeline.apart();
    }

    /** Milliseconds this machine's own clock is ahead of what this node goes by. */
    long offset() {
        return machine.wall() - timeline.millis(machine);
    }

    @PostConstruct
    void first() {
        for (int tries = 0; tries < FIRST_TRIES && !measured; tries++) {
            measure();
        }
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void measure() {
        if (question.isEmpty()) {
            timeline.hear(machine.wall(), machine);
            tell();
            return;
        }
        try (var connection = database.getConnection()) {
            hear(connection);
        } catch (SQLException unreachable) {
            LOG.warn("The database's clock could not be read: {}", unreachable.getMessage());
        }
    }

    /** Of several quick answers the quickest: it is the one whose moment is known best. */
    private void hear(Connection connection) throws SQLException {
        var best = Long.MAX_VALUE;
        var ahead = 0L;
        for (int i = 0; i < SAMPLES; i++) {
            var asked = machine.count();
            var said = ask(connection);
            var took = machine.count() - asked;
            if (took < best) {
                best = took;
                ahead = said + took / 2_000_000 - timeline.millis(machine);
            }
        }
        if (best <= SLOWEST_NANOS) {
            heard(timeline.millis(machine) + ahead);
        } else {
            LOG.warn("The database took {} ms to say what time it is: not believed", best / 1_000_000);
        }
    }

    private void heard(long millis) {
        if (measured) {
            timeline.hear(millis, machine);
            tell();
        } else {
            timeline.begin(millis, machine);
            measured = true;
        }
    }

    private void tell() {
        var apart = Math.abs(timeline.apart()) > Timeline.TOLERANCE;
        if (apart && !told) {
            LOG.error("The clock of the {} moved by {} ms while this node ran. Deadlines stay as they were and the node is not ready; set the clock right, or restart the node to go by it",
                    question.isEmpty() ? "machine" : "database", timeline.apart());
        }
        told = apart;
    }

    private long ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
