package vn.hoithi.contest.page;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The front page knows who reads it and begins with what waits. */
@MicronautTest(transactional = false)
class HomeTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Materials materials;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void aStrangerIsToldWhatThisIsAndTheTwoWaysInAreAlike() {
        contestWorld.published(world.province(), s -> s);
        var page = world.browser().get("/").html();
        assertThat(page.select("h1").text()).isEqualTo("Học luật, dự thi ngay trên điện thoại");
        assertThat(page.select(".actionbar a").eachAttr("href")).containsExactly("/account/new", "/session/new");
        assertThat(page.select(".masthead__acts a").eachText()).containsExactly("Đăng ký", "Đăng nhập");
        assertThat(page.select(".featured h2 a").attr("href")).startsWith("/contests/");
        assertThat(page.select(".featured .countdown")).hasSize(1);
        assertThat(page.text()).doesNotContain("Việc của anh/chị");
    }

    @Test
    void aMemberIsToldOfTheContestThenOfTheRunningAttempt() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var browser = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var before = browser.get("/");
        assertThat(before.text("h1")).isEqualTo("Việc của anh/chị");
        assertThat(before.text(".next")).contains("Chưa dự thi Đợt 1", contest.title(), "Còn 2 lượt thi.");
        assertThat(before.html().select(".next a").attr("href")).isEqualTo("/contests/" + contest.slug());
        assertThat(before.text(".steps")).contains(province.schoolA().name(), "0 trên 40 đoàn viên đã dự thi. Còn thiếu 38 người để đạt chỉ tiêu 95%.");
        assertThat(before.html().select(".masthead, .actionbar")).isEmpty();
        var attempt = browser.post("/contests/" + contest.slug() + "/attempts").path();
        var after = browser.get("/");
        assertThat(after.text(".next")).contains("Bài đang làm dở", "Đợt 1, lượt 1.", "còn 20 phút");
        assertThat(after.html().select(".next a").attr("href")).isEqualTo(attempt);
        rows.change("UPDATE attempt SET ends_at = ends_at - 3000000 WHERE id = " + attempt.substring(attempt.lastIndexOf('/') + 1));
        assertThat(browser.get("/").text(".next")).contains("Bài đã hết giờ, chưa nộp", "Xem và nộp bài");
        assertThat(world.browser(world.person("Trần Văn Tư", province.schoolB(), MemberRole.MEMBER)).get("/").text("main")).as("nobody else's").doesNotContain("Bài đang làm dở");
    }

    @Test
    void whatIsHalfReadWaits() {
        var province = world.province();
        var read = materials.importGuide(province.federation().id(), "doc-" + province.number(), MaterialKind.DOCUMENT, "Hỏi đáp " + province.number(), "Một câu.", "Nguồn thử",
                "## Điều 1. Giờ làm\n\nNgười lao động làm việc theo giờ.\n\n## Điều 2. Giờ nghỉ\n\nNgười lao động nghỉ theo giờ.\n", clock.now()).id();
        var browser = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        browser.postOnly("/study/" + read + "/dieu-1/place");
        assertThat(browser.get("/").html().select(".next a, .steps a").eachAttr("href")).contains("/study/" + read);
    }

    @Test
    void whoHoldsARoleSeesItsWorkFirst() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var minh = world.browser(world.staff("Trần Văn Minh", province.schoolA(), Role.LEADER, province.wardA()));
        assertThat(minh.get("/").html().select(".next a").attr("href")).isEqualTo("/units/" + province.wardA().id() + "?contest=" + contest.slug());
        assertThat(minh.get("/").text(".next")).contains(province.wardA().name(), "trên 140 đoàn viên", "2 đơn vị cấp dưới chưa có ai dự thi");
        assertThat(minh.get(minh.get("/").html().select(".next a").attr("href")).status()).isEqualTo(200);
        world.person("Cán Bộ Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        assertThat(minh.get("/").text(".next")).contains("Cán bộ tự khai chờ xác nhận", "1");
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
        assertThat(hoa.get("/").html().select(".next a").attr("href")).isEqualTo("/organiser/contests/" + contest.slug() + "/live");
    }
}
