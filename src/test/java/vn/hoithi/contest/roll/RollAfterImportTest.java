package vn.hoithi.contest.roll;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** A contest published after units came from a file has them in its roll, with their numbers, and counts who sits it there. */
@MicronautTest(transactional = false)
class RollAfterImportTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Units units;
    @Inject
    Projector projector;
    @Inject
    Clock clock;

    @Test
    void unitsFromAFileAreInTheRollOfTheNextContest() {
        var province = world.province();
        var p = "R" + province.number();
        bringIn(province, p);
        var contest = contestWorld.published(province, s -> s);
        var roll = contests.roll(contest.id());
        var ward = one("cong doan phuong nhap " + p);
        var school = one("truong nhap " + p);
        assertThat(roll.get(school.id())).isEqualTo(new Contests.RollEntry(school.id(), school.path(), ward.id(), school.depth(), school.kind(), 48, 6, LocalDate.of(2026, 6, 30), "Báo cáo 6 tháng"));
        assertThat(roll.get(ward.id()).members()).as("its own number goes before the sum of those below").isEqualTo(200);
        assertThat(roll.get(province.federation().id()).members()).as("old units and new").isEqualTo(170 + 200);
        var lan = world.browser(world.person("Nguyễn Thị Lan", school, MemberRole.MEMBER));
        lan.post(lan.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        projector.run(clock.now());
        assertThat(world.browser().get("/rankings/" + contest.slug() + "?by=rate&under=" + ward.id()).text("main")).contains(school.name(), "1 48 0,00 2,08%", "30/06/2026");
    }

    private void bringIn(World.Province province, String p) {
        var admin = world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        var file = """
                Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã đơn vị cấp trên;Số đoàn viên;Số cán bộ;Ngày số liệu;Nguồn
                %1$s-1;CĐCS Trường Nhập %1$s;CĐCS;%1$s;48;6;30/06/2026;Báo cáo 6 tháng
                %1$s-2;CĐCS Xưởng Nhập %1$s;CĐCS;%1$s;100;9;30/06/2026;Báo cáo 6 tháng
                %1$s;Công đoàn phường Nhập %1$s;CĐ phường;;200;20;30/06/2026;Báo cáo 6 tháng
                """.formatted(p).getBytes(StandardCharsets.UTF_8);
        var preview = admin.upload("/admin/units/import", "file", "don-vi.csv", file, "unit", "" + province.federation().id());
        assertThat(admin.post(preview.path() + "/confirmation").text(".flash")).contains("3");
    }

    private Unit one(String words) {
        return units.search(words, 2).getFirst();
    }
}
