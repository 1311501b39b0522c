package vn.hoithi.backup;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.backup.BackupRefused.Reason;
import vn.hoithi.web.Messages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may be restored where. */
class RestorationTest {

    private static final String OLDER = "202611300841";
    @TempDir
    Path folder;
    private final Databases databases = new Databases();
    private Path file;

    @BeforeEach
    void aBackup() throws SQLException {
        var from = databases.embedded();
        new Migrations(from).make(Databases.latest(from));
        Databases.run(from, "INSERT INTO topic (id, code, name, position) VALUES (1, 'A', 'Luật', 1), (2, 'B', 'Nghị quyết', 2)", "INSERT INTO person (id, name, sort_name, birth_year, created_at) VALUES (1, 'Lan', 'lan', 1990, 0)");
        file = folder.resolve("backup.zip");
        new BackupWriter(from).write(file, Instant.EPOCH);
    }

    @AfterEach
    void forget() throws SQLException {
        databases.close();
    }

    @Test
    void anInstallationThatWasStartedOnceAndUsedByNobodyIsEmpty() throws SQLException {
        var to = databases.ofTheSuite();
        new Migrations(to).make(Databases.latest(to));
        Databases.run(to, "INSERT INTO unit (id, path, depth, kind, name, folded, confirmed) VALUES (1, '1/', 0, 'CONFEDERATION', 'Tổng Liên đoàn', '', 1)", "INSERT INTO topic (id, code, name, position) VALUES (7, 'X', 'Lạ', 1)");
        new Restoration(to).fill(file);
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM unit")).as("what was planted is not in the backup").isEqualTo("0");
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM topic")).isEqualTo("2");
    }

    @Test
    void whereSomebodyIsAlreadyNothingIsRestored() throws SQLException {
        var to = databases.ofTheSuite();
        new Migrations(to).make(Databases.latest(to));
        Databases.run(to, "INSERT INTO person (id, name, sort_name, birth_year, created_at) VALUES (9, 'Hoa', 'hoa', 1990, 0)");
        refused(to, file, Reason.NOT_EMPTY);
        assertThat(Databases.one(to, "SELECT name FROM person")).isEqualTo("Hoa");
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM topic")).isEqualTo("0");
    }

    @Test
    void underARunningServerNothingIsRestored() throws SQLException {
        var to = databases.ofTheSuite();
        new Migrations(to).make(Databases.latest(to));
        Databases.run(to, "INSERT INTO node_probe (node, probed_at) VALUES (1, " + System.currentTimeMillis() + ")");
        refused(to, file, Reason.RUNNING);
        Databases.run(to, "UPDATE node_probe SET probed_at = probed_at - 60000");
        new Restoration(to).fill(file);
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM topic")).isEqualTo("2");
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
        var to = databases.ofTheSuite();
        Databases.run(to, "CREATE TABLE ke_toan (id INT)");
        refused(to, file, Reason.FOREIGN_TABLES);
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM ke_toan")).isEqualTo("0");
    }

    @Test
    void aFileCutAnywhereIsRefusedBeforeAnythingIsChanged() throws Exception {
        var bytes = Files.readAllBytes(file);
        var to = databases.embedded();
        for (var length : new int[] {0, 1, 100, bytes.length / 2, bytes.length - 30, bytes.length - 1}) {
            var cut = folder.resolve("cut-" + length + ".zip");
            Files.write(cut, Arrays.copyOf(bytes, length));
            refused(to, cut, Reason.DAMAGED);
        }
        assertThat(Databases.one(to, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = SCHEMA()")).isEqualTo("0");
    }

    @Test
    void aRowThatWasChangedOrTakenOutOfTheFileIsNoticed() throws Exception {
        var to = databases.embedded();
        edit(BackupFile.entry("topic"), "Luật", "Luạt");
        refused(to, file, Reason.DAMAGED);
        edit(BackupFile.entry("topic"), "Luạt", "Luật");
        new Restoration(to).fill(file);
        edit(BackupFile.entry("topic"), "[1,\"A\",\"Luật\",1]\n", "");
        refused(databases.embedded(), file, Reason.DAMAGED);
    }

    @Test
    void whatIsNoBackupIsCalledSo() throws IOException {
        var to = databases.embedded();
        refused(to, folder.resolve("khong-co.zip"), Reason.NO_FILE);
        refused(to, Files.writeString(folder.resolve("text.zip"), "Danh sách"), Reason.DAMAGED);
        var other = folder.resolve("other.zip");
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + other.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("a.txt"), "a");
        }
        refused(to, other, Reason.NO_BACKUP);
    }

    @Test
    void aBackupOfANewerVersionIsRefusedAndOneOfAVersionWithAGapToo() throws Exception {
        var latest = Databases.latest(databases.embedded());
        edit(Manifest.NAME, latest, latest + " 209901010000");
        refused(databases.embedded(), file, Reason.NEWER);
        edit(Manifest.NAME, latest + " 209901010000", latest);
        edit(Manifest.NAME, OLDER + " ", "");
        refused(databases.embedded(), file, Reason.OTHER_VERSION);
    }

    @Test
    void anOlderBackupIsRestoredAsItWasAndThenBroughtForward() throws SQLException {
        var from = databases.embedded();
        new Migrations(from).make(OLDER);
        Databases.run(from, "INSERT INTO attempt (id, contest_id, round_no, person_id, number, unit_id, unit_path, member_role, paper, started_at, ends_at, closes_at, state, points, right_count, late) "
                + "VALUES (1, 1, 1, 1, 1, 1, '1/', 'MEMBER', '', 0, 0, 0, 1, 700, 7, 0)");
        var older = folder.resolve("older.zip");
        new BackupTaking(from, () -> Instant.EPOCH).byCommand(older);
        var to = databases.ofTheSuite();
        new Migrations(to).make(Databases.latest(to));
        new Restoration(to).fill(older);
        assertThat(Databases.one(to, "SELECT right_count FROM attempt")).isEqualTo("7");
        Flyway.configure().dataSource(to.url(), to.user(), to.password()).locations("classpath:db/migration").load().migrate();
        assertThat(Databases.one(to, "SELECT correct_count FROM attempt")).isEqualTo("7");
    }

    @Test
    void oneThatDidNotComeToItsEndIsSeenAndMayBeBegunAgain() throws SQLException {
        var to = databases.ofTheSuite();
        var restoration = new Restoration(to);
        restoration.fill(file);
        try (var connection = to.open()) {
            assertThat(Restoration.unfinished(connection)).isTrue();
            Databases.run(to, "DELETE FROM topic WHERE id = 2");
            restoration.fill(file);
            assertThat(Databases.one(to, "SELECT COUNT(*) FROM topic")).isEqualTo("2");
            restoration.finish();
            assertThat(Restoration.unfinished(connection)).isFalse();
        }
        refused(to, file, Reason.NOT_EMPTY);
    }

    @Test
    void everyRefusalHasASentenceInBothLanguages() {
        var messages = new Messages();
        for (var reason : Reason.values()) {
            for (var locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
                assertThat(messages.say(locale, "backup.refusal." + reason, "a.zip")).doesNotStartWith("backup.").doesNotContain("{");
            }
        }
    }

    private void refused(Place to, Path backup, Reason reason) {
        assertThatThrownBy(() -> new Restoration(to).fill(backup)).as(backup.toString()).isInstanceOfSatisfying(BackupRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** Changes a part of the file as somebody with an editor would: its own checksum is right afterwards. */
    private void edit(String entry, String from, String to) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var text = Files.readString(zip.getPath(entry));
            assertThat(text).contains(from);
            Files.writeString(zip.getPath(entry), text.replace(from, to));
        }
    }
}
