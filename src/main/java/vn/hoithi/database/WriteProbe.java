package vn.hoithi.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Writes a row of its own once a second, on a connection of its own: a server that is read-only, has lost its majority or a full disk
 * answers every SELECT. The embedded database is asked whether it is open and has room.
 */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class WriteProbe {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int PATIENCE_MS = 2_000;
    private static final String WRITE = "INSERT INTO node_probe (node, probed_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE probed_at = VALUES(probed_at)";

    private final DatasourceConfiguration settings;
    private final long node = new SecureRandom().nextLong() >>> 1;
    private Connection own;
    private volatile long wroteAt = System.nanoTime() - FRESH.toNanos() - 1;
    private volatile boolean told;

    WriteProbe(DatasourceConfiguration settings) {
        this.settings = settings;
    }

    /** A write succeeded within the last five seconds. */
    boolean writes() {
        return System.nanoTime() - wroteAt <= FRESH.toNanos();
    }

    @Scheduled(initialDelay = "0s", fixedDelay = "1s")
    synchronized void probe() {
        try {
            if (settings.getDataSource() instanceof EmbeddedSource embedded) {
                embedded.check(settings.getUsername(), settings.getPassword());
            } else {
                write();
            }
            wroteAt = System.nanoTime();
            told = false;
        } catch (SQLException refused) {
            if (!told) {
                LoggerFactory.getLogger(WriteProbe.class).error("One cannot write to the database, this node is not ready: {}", String.valueOf(refused.getMessage()).strip().lines().findFirst().orElse(""));
            }
            told = true;
            close();
        }
    }

    private void write() throws SQLException {
        if (own == null) {
            own = DriverManager.getConnection(settings.getUrl(), settings.getUsername(), settings.getPassword());
            own.setNetworkTimeout(Runnable::run, PATIENCE_MS);
            forgetOthers();
        }
        try (var statement = own.prepareStatement(WRITE)) {
            statement.setLong(1, node);
            statement.setLong(2, System.currentTimeMillis());
            statement.executeUpdate();
        }
    }

    private void forgetOthers() throws SQLException {
        try (var statement = own.prepareStatement("DELETE FROM node_probe WHERE probed_at < ?")) {
            statement.setLong(1, System.currentTimeMillis() - Duration.ofDays(2).toMillis());
            statement.executeUpdate();
        }
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (own != null) {
                own.close();
            }
        } catch (SQLException gone) {
            LoggerFactory.getLogger(WriteProbe.class).debug("already gone", gone);
        }
        own = null;
    }
}
