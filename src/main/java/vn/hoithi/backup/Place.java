package vn.hoithi.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Where a database is, and connections to it for work that takes long and reads or writes all of it. */
public record Place(String url, String user, String password) {

    private static final Map<String, String> LONG_WORK = Map.of("socketTimeout", "3600000", "useServerPrepStmts", "false", "rewriteBatchedStatements", "true");

    /** A MySQL server; else the embedded database. */
    boolean isMysql() {
        return url.startsWith("jdbc:mysql:");
    }

    /** As the environment names it; the address is completed already. */
    public static Place of(String url, Map<String, String> environment) {
        return new Place(url, environment.getOrDefault("HOITHI_JDBC_USER", "sa"), environment.getOrDefault("HOITHI_JDBC_PASSWORD", ""));
    }

    /** The folder of an embedded database that is a file. */
    Optional<Path> folder() {
        return url.startsWith("jdbc:h2:file:") ? Optional.ofNullable(Path.of(url.substring("jdbc:h2:file:".length()).split(";", 2)[0]).toAbsolutePath().getParent()) : Optional.empty();
    }

    /** For writing, with the session the product relies on. */
    Connection open() throws SQLException {
        var connection = DriverManager.getConnection(isMysql() ? patient(url) : url, user, password);
        if (isMysql()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', foreign_key_checks = 0");
            }
        }
        return connection;
    }

    /**
     * For reading all of it as it was at one moment, while others write. On the embedded database rows come one by one only when it is told so, else
     * a result of millions is put together first; it keeps the moment for all tables from the first question on.
     */
    Connection snapshot() throws SQLException {
        var connection = open();
        try (var statement = connection.createStatement()) {
            if (isMysql()) {
                statement.execute("SET SESSION transaction_isolation = 'REPEATABLE-READ'");
                connection.setAutoCommit(false);
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            } else {
                statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
                statement.execute("SET LAZY_QUERY_EXECUTION 1");
                connection.setAutoCommit(false);
                statement.executeQuery("SELECT COUNT(*) FROM " + KeptTables.MIGRATIONS).close();
            }
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
        return connection;
    }

    /** Rows kept at a time by the driver: MySQL's keeps all of a result unless told this very number. */
    int fetchSize() {
        return isMysql() ? Integer.MIN_VALUE : 1_000;
    }

    /** The address with the driver's settings for long work, whatever it says of them. */
    private static String patient(String url) {
        var address = url;
        for (var setting : LONG_WORK.entrySet()) {
            address = address.replaceAll("(?<=[?&])" + setting.getKey() + "=[^&]*&?", "").replaceAll("[?&]$", "");
            address += (address.contains("?") ? "&" : "?") + setting.getKey() + "=" + setting.getValue();
        }
        return address;
    }
}
