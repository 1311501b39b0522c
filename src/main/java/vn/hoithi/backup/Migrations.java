package vn.hoithi.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The versions of the schema: those this application knows, those a database has. */
final class Migrations {

    private static final String FOLDER = "db/migration";
    private static final Pattern MADE = Pattern.compile("(?i)(?:CREATE TABLE(?: IF NOT EXISTS)?|RENAME TO)\\s+`?(\\w+)");
    private final Place place;

    Migrations(Place place) {
        this.place = place;
    }

    /** Versions this application brings, in order. */
    List<String> known() {
        return Arrays.stream(flyway(null).info().all()).filter(m -> m.getVersion() != null && m.getScript() != null && !m.getScript().isBlank()).map(m -> m.getVersion().getVersion()).toList();
    }

    /** Versions a database has, in the order in which it got them. */
    static List<String> applied(Connection connection) throws SQLException {
        var versions = new ArrayList<String>();
        try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT version FROM " + KeptTables.MIGRATIONS + " WHERE success = TRUE AND version IS NOT NULL ORDER BY installed_rank")) {
            while (row.next()) {
                versions.add(row.getString(1));
            }
        }
        return versions;
    }

    /** Makes the tables of a version in a database that has none. */
    void make(String version) {
        flyway(version).migrate();
    }

    /** Names of all tables any version ever had: whatever else stands in a database is somebody else's. */
    Set<String> ownTables() {
        var names = new TreeSet<>(Set.of(KeptTables.MIGRATIONS, Restoration.MARK));
        for (var migration : flyway(null).info().all()) {
            MADE.matcher(script(migration)).results().forEach(m -> names.add(m.group(1)));
        }
        return names;
    }

    private static String script(MigrationInfo migration) {
        try (var script = Migrations.class.getResourceAsStream("/" + FOLDER + "/" + migration.getScript())) {
            return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Flyway flyway(String version) {
        return Flyway.configure().dataSource(place.url(), place.user(), place.password()).locations("classpath:" + FOLDER).target(version == null ? "latest" : version).load();
    }
}
