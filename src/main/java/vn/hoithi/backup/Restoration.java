package vn.hoithi.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Brings a backup into an empty installation: checks the file, makes the tables of its version, fills them, and compares what stands there with what
 * was written. A table of its own marks a database on which this has begun and not ended: nothing starts on it, and it may be begun again.
 */
public final class Restoration {

    static final String MARK = "restore_unfinished";
    /** Somebody's, once one has a row. */
    private static final List<String> OF_PEOPLE = List.of("person", "contest", "attempt", "outcome_log", "audit_entry", "item", "material");
    /** A running node writes its row each second. */
    private static final long ALIVE_MS = 10_000;
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 1 << 20;
    private final Place place;
    private final Migrations migrations;

    /** @param place the database to fill */
    public Restoration(Place place) {
        this.place = place;
        this.migrations = new Migrations(place);
    }

    /** What was restored. */
    public record Restored(Manifest manifest) {

        /** Rows of all tables. */
        public long rows() {
            return manifest.rows();
        }

        /** How many tables. */
        public int tables() {
            return manifest.tables().size();
        }

        /** The moment everything is of. */
        public Instant moment() {
            return manifest.moment();
        }
    }

    /** The database carries a restoration that did not come to its end. */
    public static boolean unfinished(Connection connection) throws SQLException {
        return KeptTables.names(connection).contains(MARK);
    }

    /** Fills the database; it stays marked until {@link #finish}. Throws {@link BackupRefused}; before anything is changed when the file or the place does not suit. */
    public Restored fill(Path path) {
        try (var file = BackupFile.open(path); var connection = place.open()) {
            suits(file.manifest());
            file.check();
            empty(connection);
            migrations.make(file.manifest().migrations().getLast());
            mark(connection);
            compareTables(file.manifest(), connection);
            for (var part : file.manifest().tables().values()) {
                load(file, part, connection);
            }
            compareRows(file.manifest());
            return new Restored(file.manifest());
        } catch (SQLException refused) {
            throw new BackupRefused(BackupRefused.Reason.DATABASE, String.valueOf(refused.getMessage()).strip().lines().findFirst().orElse(""), refused);
        }
    }

    /** Everything is there and proved: the application may start on it. */
    public void finish() throws SQLException {
        try (var connection = place.open(); var statement = connection.createStatement()) {
            if (!place.isMysql()) {
                statement.execute("CHECKPOINT SYNC"); // all of it is on the disk before the mark goes
            }
            statement.execute("DROP TABLE " + MARK);
            if (!place.isMysql()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private void suits(Manifest manifest) {
        var known = migrations.known();
        if (!known.containsAll(manifest.migrations())) {
            throw new BackupRefused(BackupRefused.Reason.NEWER, manifest.migrations().getLast() + " > " + known.getLast());
        }
        var upTo = known.subList(0, known.indexOf(manifest.migrations().getLast()) + 1);
        if (!Set.copyOf(manifest.migrations()).containsAll(upTo)) {
            throw new BackupRefused(BackupRefused.Reason.OTHER_VERSION, upTo.stream().filter(v -> !manifest.migrations().contains(v)).findFirst().orElse(""));
        }
    }

    /** Takes down what stands in an installation nobody has used; refuses one that somebody has. */
    private void empty(Connection connection) throws SQLException {
        var there = KeptTables.names(connection);
        var foreign = there.stream().filter(t -> !migrations.ownTables().contains(t)).findFirst();
        if (foreign.isPresent()) {
            throw new BackupRefused(BackupRefused.Reason.FOREIGN_TABLES, foreign.get());
        }
        if (there.contains("node_probe") && hasRows(connection, "node_probe WHERE probed_at > " + (System.currentTimeMillis() - ALIVE_MS))) {
            throw new BackupRefused(BackupRefused.Reason.RUNNING, "node_probe");
        }
        if (!there.contains(MARK)) {
            for (var table : OF_PEOPLE) {
                if (there.contains(table) && hasRows(connection, table)) {
                    throw new BackupRefused(BackupRefused.Reason.NOT_EMPTY, table);
                }
            }
        }
        try (var statement = connection.createStatement()) {
            for (var table : there.stream().filter(t -> !t.equals(MARK)).toList()) {
                statement.execute("DROP TABLE " + KeptTables.quote(connection) + table + KeptTables.quote(connection) + (place.isMysql() ? "" : " CASCADE"));
            }
            statement.execute("DROP TABLE IF EXISTS " + MARK); // the last: until here the place is known for an unfinished one
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return row.next();
        }
    }

    private void mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + MARK + " (id INT PRIMARY KEY)");
            for (var table : KeptTables.kept(connection)) {
                statement.execute("DELETE FROM " + KeptTables.quote(connection) + table.name() + KeptTables.quote(connection)); // what its migrations put there
            }
        }
    }

    private void load(BackupFile file, Manifest.Part part, Connection connection) throws SQLException {
        var text = new RowText(part.table());
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(part.table().insert(KeptTables.quote(connection)))) {
            var waiting = new int[2];
            file.read(part, row -> {
                text.fill(insert, row);
                insert.addBatch();
                waiting[0]++;
                waiting[1] += row.length;
                if (waiting[0] == BATCH_ROWS || waiting[1] > BATCH_BYTES) {
                    insert.executeBatch();
                    connection.commit();
                    waiting[0] = 0;
                    waiting[1] = 0;
                }
            });
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void compareTables(Manifest manifest, Connection connection) throws SQLException {
        for (var table : KeptTables.kept(connection)) {
            var part = manifest.tables().get(table.name());
            if (part == null || !Set.copyOf(part.table().columns()).equals(Set.copyOf(table.columns()))) {
                throw new BackupRefused(BackupRefused.Reason.NOT_EQUAL, table.name());
            }
        }
    }

    /** What stands in the database now, read from it anew. */
    private void compareRows(Manifest manifest) throws SQLException {
        try (var snapshot = place.snapshot()) {
            for (var part : manifest.tables().values()) {
                var fingerprint = new KeptRows(place, snapshot, part.table()).read("", row -> { });
                if (!part.isOf(fingerprint)) {
                    throw new BackupRefused(BackupRefused.Reason.NOT_EQUAL, part.table().name());
                }
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }
}
