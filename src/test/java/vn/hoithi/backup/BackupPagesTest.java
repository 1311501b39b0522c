package vn.hoithi.backup;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the administrator of the whole installation sees of its backups and does about them. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.backup.folder", value = "target/backups-of-tests")
class BackupPagesTest {

    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    Backups backups;
    @Inject
    BackupEndpoint endpoint;
    @Inject
    Rows rows;
    @Inject
    Clock clock;
    World.Province province;
    Actor administrator;

    @BeforeEach
    void anAdministratorOfAll() throws Exception {
        Files.createDirectories(Path.of("target/backups-of-tests"));
        rows.change("DELETE FROM backup_run");
        province = world.province();
        administrator = world.staff("Quản Trị", province.federation(), Role.ADMINISTRATOR, units.roots().getFirst());
    }

    @Test
    void oneIsTakenAtThePressOfAButtonAndSeenAfterwards() throws Exception {
        var browser = world.browser(administrator);
        assertThat(browser.get("/admin").html().select("a[href=/admin/backups]")).hasSize(1);
        assertThat(browser.get("/admin/backups").text("main")).contains("Chưa có bản sao lưu nào", "Mỗi đêm lúc 02:30");
        assertThat(browser.post("/admin/backups").text(".flash")).contains("Đang sao lưu");
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (backups.lastGood().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        var run = backups.lastGood().orElseThrow();
        assertThat(Path.of(run.fileName())).exists();
        var page = browser.get("/admin/backups");
        assertThat(page.text("main")).contains("Bấm ở trang này", "Tốt: ", run.fileName()).doesNotContain("Chưa có bản sao lưu nào");
        assertThat(rows.of("SELECT action FROM audit_entry WHERE actor_id = " + administrator.personId() + " AND unit_path = ''")).contains("BACKUP_TAKEN");
        Files.delete(Path.of(run.fileName()));
    }

    @Test
    void whoAdministersOnlyAPartSeesNothingOfThem() {
        var part = world.browser(world.staff("Một Tỉnh", province.federation(), Role.ADMINISTRATOR, province.federation()));
        assertThat(part.get("/admin/backups").status()).isEqualTo(404);
        assertThat(part.post("/admin/backups").status()).isEqualTo(404);
        assertThat(part.get("/admin").html().select("a[href=/admin/backups]")).isEmpty();
        assertThat(rows.of("SELECT * FROM backup_run")).isEmpty();
    }

    @Test
    void whoeverWatchesHearsHowOldTheLastGoodOneIs() {
        assertThat(endpoint.health()).containsExactlyEntriesOf(Map.of("status", "DOWN"));
        taken(Duration.ofHours(35), "NULL");
        assertThat(endpoint.health()).containsEntry("status", "UP").containsEntry("hours", 35L);
        rows.change("DELETE FROM backup_run");
        taken(Duration.ofHours(37), "NULL");
        taken(Duration.ofHours(1), "'FULL'");
        assertThat(endpoint.health()).as("a refused one is no good one").containsEntry("status", "DOWN").containsEntry("hours", 37L);
        assertThat(world.browser(administrator).get("/admin/backups").text("main")).contains("đã quá 36 giờ", "sắp đầy");
    }

    private void taken(Duration ago, String refusal) {
        var at = clock.now().minus(ago).toEpochMilli();
        rows.change("INSERT INTO backup_run (id, way, started_at, file_name, finished_at, refusal, detail, row_count, byte_count) VALUES (" + at + ", 'COMMAND', " + at + ", '/backups/a.zip', " + (at + 1000) + ", " + refusal + ", '/backups', 1, 1)");
    }
}
