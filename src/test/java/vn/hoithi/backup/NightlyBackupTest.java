package vn.hoithi.backup;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.world.Rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One backup a night, by whichever node comes first. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.backup.keep", value = "3")
class NightlyBackupTest {

    /** 03:00 in Việt Nam, of a year no other test writes in. */
    private static final Instant NIGHT = Instant.parse("2031-05-01T20:00:00Z");
    @Inject
    NightlyBackup job;
    @Inject
    Backups backups;
    @Inject
    Rows rows;
    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void noNight() {
        rows.change("DELETE FROM backup_run WHERE night IS NOT NULL");
    }

    @Test
    void aNightHasOneAndTheNextNightAnother() throws Exception {
        assertThat(job.take(folder, NIGHT)).isTrue();
        assertThat(job.take(folder, NIGHT.plusSeconds(60))).as("another node, or the next minute").isFalse();
        assertThat(job.take(folder, NIGHT.plus(Duration.ofHours(23)))).as("before the hour of the next night").isFalse();
        assertThat(job.take(folder, NIGHT.plus(Duration.ofHours(24)))).isTrue();
        assertThat(files()).containsExactly("hoithi-20310502-030000.zip", "hoithi-20310503-030000.zip");
        assertThat(backups.lastGood().orElseThrow().fileName()).endsWith("hoithi-20310503-030000.zip");
        assertThat(backups.age(NIGHT.plus(Duration.ofHours(30)))).contains(Duration.ofHours(6));
    }

    @Test
    void oneThatCameToNothingIsNotedAndTriedAgainAfterAnHour() throws Exception {
        var missing = folder.resolve("missing");
        assertThatThrownBy(() -> job.take(missing, NIGHT)).isInstanceOf(BackupRefused.class);
        assertThat(rows.of("SELECT refusal FROM backup_run WHERE night = '2031-05-02'")).containsExactly("FOLDER");
        assertThat(job.take(folder, NIGHT.plusSeconds(60))).isFalse();
        assertThat(job.take(folder, NIGHT.plus(Duration.ofMinutes(61)))).isTrue();
        assertThat(rows.of("SELECT refusal FROM backup_run WHERE night = '2031-05-02'")).containsExactly("null");
        assertThat(job.take(folder, NIGHT.plus(Duration.ofHours(3)))).isFalse();
    }

    @Test
    void onlyTheNewestAreKeptAndNothingElseIsDeleted() throws Exception {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(folder.resolve("hoithi-2030010" + i + "-023000.zip"), "");
        }
        Files.writeString(folder.resolve("hoithi-20300101-023000.zip.part"), "");
        Files.writeString(folder.resolve("quan-trong.zip"), "");
        assertThat(job.take(folder, NIGHT)).isTrue();
        assertThat(files()).containsExactly("hoithi-20300101-023000.zip.part", "hoithi-20300104-023000.zip", "hoithi-20300105-023000.zip", "hoithi-20310502-030000.zip", "quan-trong.zip");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
