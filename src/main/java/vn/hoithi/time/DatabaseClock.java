package vn.hoithi.time;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The node's clock, corrected by the offset to the database that it measures every few seconds. */
@Singleton
class DatabaseClock implements Clock {

    /** A node whose own clock is further off than this reports unready. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final String question;
    private volatile long offset;

    DatabaseClock(DataSource database, @Value("${datasources.default.url}") String url) {
        this.database = DelegatingDataSource.unwrapDataSource(database); // its own connection, outside any transaction of the caller
        this.question = url.startsWith("jdbc:h2") ? "" : "SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)";
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + offset);
    }

    /** Milliseconds the database is ahead of this node. */
    long offset() {
        return offset;
    }

    @Scheduled(initialDelay = "0s", fixedDelay = "5s")
    void measure() {
        if (question.isEmpty()) {
            return; // the embedded database runs in this process: the same clock
        }
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var before = System.currentTimeMillis();
            try (var rows = statement.executeQuery(question)) {
                rows.next();
                var after = System.currentTimeMillis();
                offset = rows.getLong(1) - (before + after) / 2;
            }
        } catch (SQLException unreachable) {
            LoggerFactory.getLogger(DatabaseClock.class).warn("The database's clock could not be read: {}", unreachable.getMessage());
        }
    }
}
