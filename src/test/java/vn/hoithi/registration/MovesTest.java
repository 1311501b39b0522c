package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MovesTest {

    @Inject
    World world;
    @Inject
    Memberships memberships;
    @Inject
    Moves moves;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void aMemberAsksAndTheLeaderOfTheNewUnitApproves() {
        var province = world.province();
        var lan = world.person("Trần Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var minh = world.staff("Lê Minh", province.schoolB(), Role.LEADER, province.wardB());
        var browser = world.browser(lan);
        var picker = browser.get(browser.get("/me").html().select("a[href*=/me/unit]").attr("href") + "&q=le+hong+phong+" + province.number());
        assertThat(picker.html().select("#unit-choice input[name=next]").val()).isEqualTo("/me/unit");
        assertThat(browser.get("/units/choose?chosen=1&next=/me/unit&unit=" + province.schoolB().id()).path()).startsWith("/me/unit?unit=" + province.schoolB().id());
        var chosen = browser.get("/me/unit?unit=" + province.schoolB().id());
        assertThat(chosen.text("main")).contains(province.wardB().name() + " › " + province.schoolB().name(), "Có đơn vị khác cũng tên");
        var sent = ask(browser, province.schoolB(), "OFFICER");
        assertThat(sent.text("h1 + p")).contains(province.wardA().name());
        assertThat(sent.text("main")).contains("đang chờ duyệt", "lãnh đạo của " + province.federation().name() + " › " + province.wardB().name());
        assertThat(ask(browser, province.factory(), "MEMBER").text(".flash--warn")).contains("đang chờ");
        var leader = world.browser(minh);
        assertThat(leader.get("/units").text("main")).contains("Yêu cầu đổi đơn vị, họ tên đang chờ: 1");
        var list = leader.get("/units/requests");
        assertThat(list.text("main")).contains("Trần Thị Lan", province.schoolA().name(), province.wardB().name(), "Cán bộ công đoàn");
        assertThat(leader.post(action(list, "approval")).text(".flash")).contains("Đã duyệt");
        var now = memberships.actor(lan.personId()).orElseThrow();
        assertThat(now.unitId()).isEqualTo(province.schoolB().id());
        assertThat(now.memberRole()).isEqualTo(MemberRole.OFFICER);
        assertThat(rows.of("SELECT unit_id FROM membership WHERE valid_to IS NOT NULL AND person_id = " + lan.personId())).containsExactly("" + province.schoolA().id());
        assertThat(leader.post(action(list, "approval")).text(".flash")).contains("trước đó");
    }

    @Test
    void aRefusalTellsItsReasonAndAnotherRequestMayFollow() {
        var province = world.province();
        var browser = world.browser(world.person("Đỗ Hoa", province.schoolA(), MemberRole.MEMBER));
        var leader = world.browser(world.staff("Minh", province.schoolB(), Role.LEADER, province.schoolB()));
        ask(browser, province.schoolB(), "MEMBER");
        var list = leader.get("/units/requests");
        assertThat(leader.post(action(list, "refusal"), "reason", " ").status()).isEqualTo(422);
        leader.post(action(list, "refusal"), "reason", "Chưa có quyết định điều động <b>");
        assertThat(browser.get("/me").text("main")).contains("không được duyệt. Lý do: Chưa có quyết định điều động <b>");
        assertThat(ask(browser, province.schoolB(), "MEMBER").text(".flash")).contains("Đã gửi");
        assertThat(browser.post("/me/unit/withdrawal").text(".flash")).contains("Đã rút");
        assertThat(leader.get("/units/requests").text("main")).contains("Không có yêu cầu nào");
        assertThat(leader.post(action(list, "approval")).text(".flash")).contains("trước đó");
    }

    @Test
    void nobodyDecidesOutsideTheScopeNorTheOwnRequest() {
        var province = world.province();
        ask(world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER)), province.schoolB(), "MEMBER");
        var admin = world.browser(world.staff("Quản Trị", province.factory(), Role.ADMINISTRATOR, province.federation()));
        var action = action(admin.get("/units/requests"), "approval");
        var old = world.browser(world.staff("Minh", province.schoolA(), Role.LEADER, province.wardA()));
        assertThat(old.get("/units/requests").text("main")).contains("Không có yêu cầu nào");
        assertThat(old.post(action).status()).isEqualTo(404);
        assertThat(old.post(action.replace("approval", "refusal"), "reason", "x").status()).isEqualTo(404);
        ask(old, province.factory(), "MEMBER");
        assertThat(old.get("/me").text("main")).contains("người quản trị sẽ duyệt");
        var own = action(admin.get("/units/requests"), "approval", 1);
        assertThat(old.post(own).status()).isEqualTo(404);
        assertThat(admin.post(action).text(".flash")).contains("Đã duyệt");
    }

    @Test
    void ofManyDecisionsAtOnceOneCounts() throws Exception {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var minh = world.staff("Minh", province.schoolB(), Role.LEADER, province.schoolB());
        assertThat(moves.ask(lan, province.schoolB(), MemberRole.MEMBER, clock.now())).isTrue();
        var request = moves.waiting(minh).getFirst();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 12).<Callable<Moves.Decision>>mapToObj(i -> () -> i % 2 == 0 ? moves.approve(request, minh.personId(), clock.now())
                    : moves.refuse(request, minh.personId(), "không", clock.now())).toList();
            assertThat(pool.invokeAll(tries).stream().filter(t -> t.resultNow() == Moves.Decision.DONE)).hasSize(1);
        }
        assertThat(rows.of("SELECT unit_id FROM membership WHERE valid_to IS NULL AND person_id = " + lan.personId())).hasSize(1);
    }

    @Test
    void aUnitClosedMeanwhileTakesNobody() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var minh = world.staff("Minh", province.schoolB(), Role.LEADER, province.schoolB());
        moves.ask(lan, province.schoolB(), MemberRole.MEMBER, clock.now());
        var asked = moves.waiting(minh).getFirst();
        var closed = new MoveRepository.Waiting(asked.id(), asked.personId(), asked.name(), asked.fromUnit(), asked.toUnit(), asked.toPath(), asked.role(), asked.requestedAt(), LocalDate.of(2026, 11, 1), null);
        assertThat(moves.approve(closed, minh.personId(), clock.now())).isEqualTo(Moves.Decision.UNIT_CLOSED);
        assertThat(memberships.actor(lan.personId()).orElseThrow().unitId()).isEqualTo(province.schoolA().id());
        assertThat(world.browser(lan).get("/me").text("main")).contains("Đơn vị ấy đã đóng");
    }

    private static Browser.Page ask(Browser browser, Unit unit, String role) {
        return browser.post("/me/unit", "unit", "" + unit.id(), "role", role);
    }

    private static String action(Browser.Page list, String end) {
        return action(list, end, 0);
    }

    private static String action(Browser.Page list, String end, int index) {
        return list.html().select("form[action$=" + end + "]").get(index).attr("action");
    }
}
