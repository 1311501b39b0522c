package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.world.Everything;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All that the suite has made goes into a file, from there into other databases, and out again: the same rows with the same sums. */
@MicronautTest(transactional = false)
class BackupTravelsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");
    @Inject
    DatasourceConfiguration pool;
    @Inject
    Everything everything;
    @TempDir
    Path folder;
    private final Databases databases = new Databases();

    @AfterEach
    void forget() throws SQLException {
        databases.close();
    }

    @Test
    void everythingArrivesOnEitherDatabaseAndComesBackTheSame() throws SQLException {
        everything.everything("");
        var here = new Place(pool.getUrl(), pool.getUsername(), pool.getPassword());
        var first = write(here, "first.zip");
        assertThat(first.rows()).isGreaterThan(100);
        var second = travel("first.zip", databases.embedded(), "second.zip");
        var third = travel("second.zip", databases.ofTheSuite(), "third.zip");
        var fourth = travel("third.zip", databases.embedded(), "fourth.zip");
        assertThat(second.tables()).isEqualTo(first.tables());
        assertThat(third.tables()).isEqualTo(first.tables());
        assertThat(fourth.tables()).isEqualTo(first.tables());
        assertThat(first.tables()).containsKeys("person", "answer_journal", "outcome_log", "standing", "audit_entry", "session").doesNotContainKeys("flyway_schema_history", "node_probe");
        assertThat(first.tables().get("membership").table().columns()).extracting(KeptTable.Column::name).as("what the database computes").contains("valid_to").doesNotContain("open_person");
    }

    @Test
    void wordsNumbersDaysAndBytesOfEveryKindArrive() throws SQLException {
        var from = databases.ofTheSuite();
        new Migrations(from).make(Databases.latest(from));
        try (var connection = from.open(); var insert = connection.prepareStatement("INSERT INTO upload (id, purpose, person_id, unit_id, file_name, content, settings, created_at) VALUES (?, 'ITEMS', 1, 1, ?, ?, ?, ?)")) {
            var bytes = new byte[256];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
            insert.setLong(1, Long.MAX_VALUE);
            insert.setString(2, "Đề \"thi\" \\ 'Ê đê' \n\t\u0001 e\u0301 🎓 \u2028");
            insert.setBytes(3, bytes);
            insert.setString(4, "chữ ".repeat(10_000));
            insert.setLong(5, -1);
            insert.executeUpdate();
            insert.setLong(1, Long.MIN_VALUE);
            insert.setString(2, "");
            insert.setBytes(3, new byte[0]);
            insert.setString(4, null);
            insert.executeUpdate();
        }
        Databases.run(from, "INSERT INTO unit_count (unit_id, counted_on, members, officers, source, declared_by, declared_at) VALUES (1, '1930-02-28', 0, 0, '', NULL, 0)");
        var first = write(from, "first.zip");
        var to = databases.embedded();
        assertThat(travel("first.zip", to, "second.zip").tables()).isEqualTo(first.tables());
        assertThat(Databases.one(to, "SELECT file_name FROM upload WHERE created_at = -1 AND id > 0")).isEqualTo("Đề \"thi\" \\ 'Ê đê' \n\t\u0001 e\u0301 🎓 \u2028");
        assertThat(Databases.one(to, "SELECT counted_on FROM unit_count")).isEqualTo("1930-02-28");
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM upload WHERE settings IS NULL")).isEqualTo("1");
    }

    @Test
    void halfOfASignAsAPhoneMayHaveSentItDoesNotEndTheBackup() throws SQLException {
        var from = databases.embedded();
        new Migrations(from).make(Databases.latest(from));
        try (var connection = from.open(); var insert = connection.prepareStatement("INSERT INTO topic (id, code, name, position) VALUES (1, 'A', ?, 1)")) {
            insert.setString(1, "nửa \ud83c chữ");
            insert.executeUpdate();
        }
        var to = databases.embedded();
        assertThat(travel(write(from, "half.zip") == null ? "" : "half.zip", to, "again.zip").tables().get("topic").rows()).isOne();
        assertThat(Databases.one(to, "SELECT name FROM topic")).isEqualTo("nửa \ud83c chữ");
    }

    @Test
    void theFileIsItsOwnersAloneAndNothingIsOverwritten() throws Exception {
        var from = databases.embedded();
        new Migrations(from).make(Databases.latest(from));
        write(from, "a.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.zip")))).isEqualTo("rw-------");
        var size = Files.size(folder.resolve("a.zip"));
        assertThatThrownBy(() -> write(from, "a.zip")).isInstanceOfSatisfying(BackupRefused.class, refused -> assertThat(refused.reason()).isEqualTo(BackupRefused.Reason.EXISTS));
        assertThat(Files.size(folder.resolve("a.zip"))).isEqualTo(size);
        assertThatThrownBy(() -> new BackupWriter(from).write(folder.resolve("nowhere/b.zip"), NOW)).isInstanceOfSatisfying(BackupRefused.class, refused -> assertThat(refused.reason()).isEqualTo(BackupRefused.Reason.FOLDER));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("a.zip");
        }
    }

    private Manifest write(Place place, String name) {
        new BackupWriter(place).write(folder.resolve(name), NOW);
        try (var file = BackupFile.open(folder.resolve(name))) {
            return file.manifest();
        }
    }

    private Manifest travel(String from, Place to, String name) throws SQLException {
        var restoration = new Restoration(to);
        restoration.fill(folder.resolve(from));
        restoration.finish();
        return write(to, name);
    }
}
