package vn.hoithi.installation;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of a MySQL server's settings the product relies on: a commit is on the disk, words compare alike, sessions are as they were set up. */
@Singleton
class MysqlCheck implements ConfigurationCheck {

    private static final long LEAST_PACKET = 16L << 20;
    private static final String QUESTION = """
        SELECT @@innodb_flush_log_at_trx_commit, @@log_bin, @@sync_binlog, @@innodb_doublewrite, @@character_set_database, @@collation_database,
          (SELECT MIN(t.table_name) FROM information_schema.tables t WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND t.table_collation <> @@collation_database),
          @@session.transaction_isolation, @@session.time_zone, @@session.sql_mode, @@max_allowed_packet, @@max_connections
        """;
    private final JdbcOperations jdbc;
    private final DatasourceConfiguration pool;

    MysqlCheck(JdbcOperations jdbc, DatasourceConfiguration pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    /** As the server says. {@code stray}: a table of another collation, or null. */
    record Settings(int flush, boolean binlog, int syncBinlog, String doublewrite, String charset, String collation, String stray, String isolation, String zone, String mode, long packet, int connections) {

        static Settings of(ResultSet row) throws SQLException {
            return new Settings(row.getInt(1), row.getInt(2) == 1, row.getInt(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getLong(11), row.getInt(12));
        }
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    @ReadOnly
    public List<CheckResult> look(Instant now) {
        if (!pool.getUrl().startsWith("jdbc:mysql:")) {
            return List.of();
        }
        return judge(jdbc.prepareStatement(QUESTION, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return Settings.of(row);
            }
        }), pool.getMaximumPoolSize());
    }

    static List<CheckResult> judge(Settings settings, int pool) {
        var found = new ArrayList<CheckResult>();
        found.add(durable(settings));
        found.add(!"utf8mb4".equals(settings.charset()) ? CheckResult.bad("collation", "charset", settings.charset())
                : settings.stray() != null ? CheckResult.bad("collation", "stray", settings.stray(), settings.collation()) : CheckResult.good("collation", "alike", settings.collation()));
        var asSet = "REPEATABLE-READ".equals(settings.isolation()) && "+00:00".equals(settings.zone()) && settings.mode().contains("STRICT_TRANS_TABLES");
        found.add(asSet ? CheckResult.good("session", "kept") : CheckResult.bad("session", "lost", settings.isolation() + ", " + settings.zone() + ", " + settings.mode()));
        found.add(settings.packet() < LEAST_PACKET ? CheckResult.bad("packet", "small", settings.packet() >> 20) : CheckResult.good("packet", "large", settings.packet() >> 20));
        found.add(settings.connections() < pool + 10 ? CheckResult.bad("connections", "few", settings.connections(), pool) : settings.connections() < 2 * pool + 10
                ? CheckResult.attention("connections", "oneNode", settings.connections(), pool) : CheckResult.good("connections", "enough", settings.connections(), pool));
        return found;
    }

    private static CheckResult durable(Settings settings) {
        if (settings.flush() != 1) {
            return CheckResult.bad("durable", "flush", settings.flush());
        }
        if (settings.binlog() && settings.syncBinlog() != 1) {
            return CheckResult.bad("durable", "binlog", settings.syncBinlog());
        }
        return "OFF".equalsIgnoreCase(settings.doublewrite()) ? CheckResult.bad("durable", "doublewrite") : CheckResult.good("durable", "kept");
    }
}
