package vn.hoithi.backup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/** A backup is of one moment, whatever others write meanwhile. */
class OneMomentTest {

    @TempDir
    Path folder;
    private final Databases databases = new Databases();
    private Place place;

    @BeforeEach
    void aDatabaseWithALongTableBetweenTwoOthers() throws SQLException {
        place = databases.ofTheSuite();
        new Migrations(place).make(Databases.latest(place));
        try (var connection = place.open(); var insert = connection.prepareStatement("INSERT INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (?, 1, ?, 0)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 20_000; i++) {
                insert.setLong(1, i);
                insert.setString(2, "{\"1\":[\"a\"]}" + i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    @AfterEach
    void forget() throws SQLException {
        databases.close();
    }

    @Test
    void whatWasWrittenTogetherIsThereTogether() {
        var go = new AtomicBoolean(true);
        var writer = CompletableFuture.runAsync(() -> write(go));
        var most = 0L;
        for (int i = 0; i < 5; i++) {
            new BackupWriter(place).write(folder.resolve(i + ".zip"), Instant.EPOCH);
            try (var file = BackupFile.open(folder.resolve(i + ".zip"))) {
                var tables = file.manifest().tables();
                assertThat(tables.get("topic").rows()).as("the last table beside the first").isEqualTo(tables.get("access_change").rows());
                most = tables.get("topic").rows();
            }
        }
        go.set(false);
        writer.join();
        assertThat(most).as("somebody wrote").isPositive();
    }

    private void write(AtomicBoolean go) {
        try (var connection = place.open(); var first = connection.prepareStatement("INSERT INTO access_change (person_id, changed_at) VALUES (?, 0)");
             var last = connection.prepareStatement("INSERT INTO topic (id, code, name, position) VALUES (?, ?, '', 0)")) {
            connection.setAutoCommit(false);
            for (int i = 1; go.get(); i++) {
                first.setLong(1, i);
                first.executeUpdate();
                last.setLong(1, i);
                last.setString(2, "T" + i);
                last.executeUpdate();
                connection.commit();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aLongTextDeletedMeanwhileIsStillRead() throws Exception {
        Databases.run(place, "INSERT INTO upload (id, purpose, person_id, unit_id, file_name, content, settings, created_at) VALUES (1, 'ITEMS', 1, 1, '', '', REPEAT('lời dài ', 5000), 0)");
        try (var snapshot = place.snapshot()) {
            Databases.run(place, "DELETE FROM upload", "DELETE FROM answer_journal", "INSERT INTO topic (id, code, name, position) VALUES (1, 'A', '', 0)");
            var upload = KeptTables.kept(snapshot).stream().filter(t -> t.name().equals("upload")).findFirst().orElseThrow();
            var length = new int[1];
            assertThat(new KeptRows(place, snapshot, upload).read("", row -> length[0] = row.length).rows()).isOne();
            assertThat(length[0]).isGreaterThan(40_000);
        }
        assertThat(Databases.one(place, "SELECT COUNT(*) FROM upload")).isEqualTo("0");
    }
}
