package vn.hoithi.organisation.tree;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class DeedPagesTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Units units;
    @Inject
    Rows rows;

    @Test
    void aDeedIsShownBeforeItIsDoneAndDoneOnlyThen() {
        var province = world.province();
        world.person("Có Người", province.factory(), MemberRole.MEMBER);
        var lead = world.staff("Phạm Lan", province.schoolB(), Role.LEADER, province.factory());
        var browser = world.browser(world.staff("Lê Hoa", province.schoolA(), Role.LEADER, province.federation()));
        var found = browser.post(deed(province.factory(), "merger"), "q", "truong " + province.number(), "search", "1", "on", "1/7/2025", "reason", "Quyết định 12");
        assertThat(found.html().select("input[name=target]").eachAttr("value")).contains("" + province.schoolA().id(), "" + province.schoolB().id());
        assertThat(found.html().select("#reason").attr("value")).as("what was typed stays").isEqualTo("Quyết định 12");
        var question = browser.post(deed(province.factory(), "merger"), "target", "" + province.schoolA().id(), "on", "1/7/2025", "reason", "Quyết định 12", "addNumbers", "1");
        assertThat(question.text("main")).contains("1", "140 đoàn viên", lead.name(), "Kết quả đã có");
        assertThat(units.read(province.factory().id()).orElseThrow().open()).isTrue();
        var fields = question.html().select("form input[type=hidden]").stream().flatMap(i -> java.util.stream.Stream.of(i.attr("name"), i.attr("value"))).toArray(String[]::new);
        var done = browser.post(question.html().select("main form").attr("action"), fields);
        assertThat(done.path()).isEqualTo("/admin/units/" + province.schoolA().id());
        assertThat(done.text("main")).contains("Đơn vị đã sáp nhập vào đây", province.factory().name(), "Quyết định 12", "Lê Hoa");
        assertThat(units.read(province.factory().id()).orElseThrow().open()).isFalse();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        var province = world.province();
        var browser = world.browser(world.staff("Lê Hoa", province.schoolA(), Role.LEADER, province.federation()));
        var empty = browser.post(deed(province.wardA(), "addition"), "name", "", "form", "", "on", "31/2/2026", "reason", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select(".field--error .field__error").eachText()).hasSize(4);
        var late = browser.post(deed(province.wardA(), "addition"), "name", "x".repeat(300) + "Trạm", "form", "GRASSROOTS", "on", "1/1/2099", "reason", "thử");
        assertThat(late.text("main")).contains("dài nhất là 200", "chưa đến");
        assertThat(late.html().select("#name").attr("value")).endsWith("Trạm");
        var misfit = browser.post(deed(province.factory(), "addition"), "name", "Công đoàn phường lạc", "form", "WARD", "on", "1/7/2025", "reason", "thử");
        assertThat(misfit.status()).isEqualTo(422);
        assertThat(misfit.text("main")).contains("không đặt dưới loại");
        assertThat(browser.post(deed(province.wardA(), "split"), "parts", "Một\nmột", "on", "1/7/2025", "reason", "thử").text("main")).contains("trùng tên");
    }

    @Test
    void whoLeadsOnlyOneOfTwoFederationsMovesNothingAcross() {
        var one = world.province();
        var other = world.province();
        var browser = world.browser(world.staff("Lê Hoa", one.schoolA(), Role.LEADER, one.federation()));
        assertThat(browser.get(deed(other.wardA(), "move")).status()).isEqualTo(404);
        var refused = browser.post(deed(one.wardA(), "move"), "target", "" + other.federation().id(), "on", "1/7/2025", "reason", "thử", "confirmed", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(other.federation().name());
        assertThat(units.read(one.wardA().id()).orElseThrow().path()).isEqualTo(one.wardA().path());
        assertThat(browser.get(deed(one.federation(), "closing")).status()).as("the own unit is closed from above").isEqualTo(404);
        assertThat(browser.get("/admin/units?q=" + other.number()).html().select("main li a")).isEmpty();
    }

    @Test
    void aContestThatRunsKeepsItsTreeAndItsNames() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var lan = world.person("Trần Thị Lan", province.factory(), MemberRole.MEMBER);
        var admin = world.browser(world.staff("Lê Hoa", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        admin.post(deed(province.factory(), "move"), "target", "" + province.wardB().id(), "on", "1/7/2025", "reason", "thử", "confirmed", "1");
        admin.post(deed(province.factory(), "naming"), "name", "Tên Hoàn Toàn Mới", "form", "GRASSROOTS", "on", "1/7/2025", "reason", "thử", "confirmed", "1");
        var browser = world.browser(lan);
        var sat = browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        assertThat(sat.status()).isEqualTo(200);
        assertThat(rows.of("SELECT unit_id, unit_path FROM attempt WHERE contest_id = " + contest.id())).as("counted with its denominator").containsExactly(province.factory().id() + " " + province.factory().path());
        var below = world.browser().get("/rankings/" + contest.slug() + "?under=" + province.wardA().id());
        assertThat(below.text("main")).contains(province.factory().name()).doesNotContain("Tên Hoàn Toàn Mới");
        assertThat(admin.get("/admin/units/" + province.factory().id()).text("main")).contains("Tên Hoàn Toàn Mới", province.factory().name());
        assertThat(question(admin, province.schoolB(), contest)).contains("Cuộc thi đang mở có đơn vị này: 1");
    }

    private String question(vn.hoithi.world.Browser admin, Unit unit, Contest contest) {
        return admin.post(deed(unit, "closing"), "on", "1/7/2025", "reason", "thử " + contest.id()).text("main");
    }

    private static String deed(Unit unit, String deed) {
        return "/admin/units/" + unit.id() + "/" + deed;
    }
}
