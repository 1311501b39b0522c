package vn.hoithi.backup;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Databases with nothing in them, for a test and no longer. */
final class Databases implements AutoCloseable {

    private static final String H2 = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_DELAY=-1";
    private static final String SUITE = System.getenv().getOrDefault("HOITHI_TEST_JDBC_URL", "").replace("${test.fork}", System.getProperty("test.fork", "1"));
    private final List<String> made = new ArrayList<>();

    /** An embedded one, in memory. */
    Place embedded() {
        return new Place("jdbc:h2:mem:backup-" + UUID.randomUUID() + H2, "sa", "");
    }

    /** One on the server the suite runs on; an embedded one when it runs on none. */
    Place ofTheSuite() throws SQLException {
        if (!SUITE.startsWith("jdbc:mysql:")) {
            return embedded();
        }
        var name = "hoithi_backup_" + UUID.randomUUID().toString().substring(0, 8);
        server("CREATE DATABASE " + name);
        made.add(name);
        return new Place(SUITE.replaceFirst("(//[^/]+/)[^?]+", "$1" + name), user(), password());
    }

    private static String user() {
        return System.getenv().getOrDefault("HOITHI_TEST_JDBC_USER", "sa");
    }

    private static String password() {
        return System.getenv().getOrDefault("HOITHI_TEST_JDBC_PASSWORD", "");
    }

    private static void server(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(SUITE, user(), password()); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void run(Place place, String... statements) throws SQLException {
        try (var connection = place.open(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String one(Place place, String query) throws SQLException {
        try (var connection = place.open(); var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static String latest(Place place) {
        return new Migrations(place).known().getLast();
    }

    @Override
    public void close() throws SQLException {
        for (var name : made) {
            server("DROP DATABASE " + name);
        }
    }
}
