package vn.hoithi.administration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class PasswordHelpTest {

    private static final String FRESH = "mùa xuân lá xanh";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    ResetCodes codes;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private final String phone = Phones.fresh();

    @Test
    void aCodeFromTheLeaderSetsANewPasswordOnce() {
        var province = world.province();
        var lan = somebody(province.schoolA());
        var elsewhere = world.browser(lan);
        var minh = world.staff("Minh", province.factory(), Role.LEADER, province.wardA());
        var leader = world.browser(minh);
        assertThat(leader.get("/units/people?q=" + phone).text("main")).contains("Phan Thị Quên", province.schoolA().name());
        var found = leader.get("/units/people?q=quen+phan");
        var page = leader.get(found.html().select("main li a").attr("href"));
        assertThat(page.text("h1")).isEqualTo("Phan Thị Quên");
        assertThat(leader.get(page.html().select("a[href$=/reset]").attr("href")).text("h1")).contains("Phan Thị Quên");
        var old = leader.post("/units/people/" + lan.personId() + "/reset").text("#code");
        var code = leader.post("/units/people/" + lan.personId() + "/reset").text("#code");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(rows.of("SELECT issued_by, hash FROM reset_code WHERE person_id = " + lan.personId())).hasSize(2).allMatch(r -> r.startsWith(minh.personId() + " ") && !r.contains(code));
        var browser = world.browser();
        assertThat(reset(old, FRESH).text("#code-error")).isEqualTo(world.browser().post("/session/reset", "phone", Phones.fresh(), "code", code, "fresh", FRESH).text("#code-error"));
        assertThat(reset(code, "ngắn").status()).isEqualTo(422);
        assertThat(browser.post("/session/reset", "phone", phone, "code", code.toLowerCase().replace("-", " "), "fresh", FRESH).text(".who")).isEqualTo("Phan Thị Quên");
        assertThat(elsewhere.get("/me").text("h1")).isEqualTo("Đăng nhập");
        assertThat(reset(code, FRESH).status()).isEqualTo(422);
        assertThat(world.browser().postOnly("/session", "phone", phone, "password", FRESH).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyTakesOverAnAccountFromOutsideOrAboveTheirReach() {
        var province = world.province();
        var lan = somebody(province.schoolA());
        var outside = world.browser(world.staff("Minh", province.schoolB(), Role.LEADER, province.wardB()));
        assertThat(outside.get("/units/people?q=" + phone).text("main")).doesNotContain("Phan Thị Quên");
        assertThat(outside.post("/units/people/" + lan.personId() + "/reset").status()).isEqualTo(404);
        var leader = staff(province.schoolA(), Role.LEADER, province.federation());
        var chief = staff(province.schoolA(), Role.ADMINISTRATOR, province.federation());
        var local = staff(province.schoolA(), Role.ADMINISTRATOR, province.wardA());
        assertThat(status(leader, chief)).isEqualTo(404);
        assertThat(status(leader, leader)).isEqualTo(404);
        assertThat(status(local, chief)).as("the chief lives in the ward, but the role is above it").isEqualTo(404);
        assertThat(status(chief, local)).isEqualTo(200);
        assertThat(status(chief, leader)).isEqualTo(200);
    }

    @Test
    void aCodeEndsWithItsDayAndWhenARoleIsGiven() {
        var province = world.province();
        var lan = somebody(province.schoolA());
        var code = codes.issue(lan.personId(), 1, clock.now().minus(Duration.ofHours(25)));
        assertThat(reset(code, FRESH).status()).isEqualTo(422);
        var fresh = codes.issue(lan.personId(), 1, clock.now());
        world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()))
                .post("/admin/roles", "phone", phone, "role", "MARKER", "unit", "" + province.wardA().id());
        assertThat(reset(fresh, FRESH).status()).isEqualTo(422);
    }

    @Test
    void aCodeUsedManyTimesAtOnceWorksOnceAndGuessingRests() throws Exception {
        var lan = somebody(world.province().schoolA());
        var code = codes.issue(lan.personId(), 1, clock.now());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = pool.invokeAll(Collections.<java.util.concurrent.Callable<Integer>>nCopies(5, () -> world.browser().postOnly("/session/reset", "phone", phone, "code", code, "fresh", FRESH).statusCode()));
            assertThat(tries.stream().filter(t -> t.resultNow() == 303)).hasSize(1);
        }
        var next = codes.issue(lan.personId(), 1, clock.now());
        for (int i = 0; i < 8; i++) {
            reset("0000000" + i, FRESH);
        }
        assertThat(reset(next, FRESH).text("#code-error")).contains("thử lại sau");
    }

    @Test
    void whoeverSignsInWithNoNumberIsOfferedNoCode() {
        var province = world.province();
        var lan = world.person("Phan Thị Không Số " + province.number(), province.schoolA(), MemberRole.MEMBER);
        var minh = world.staff("Minh", province.factory(), Role.LEADER, province.wardA());
        var page = world.browser(minh).get("/units/people/" + lan.personId());
        assertThat(page.html().select("main a[href$=/reset], main a[href$=/code]")).isEmpty();
        assertThat(page.text("main")).contains("chưa có số điện thoại");
        assertThat(status(minh, lan)).isEqualTo(404);
    }

    private Actor staff(Unit home, Role role, Unit where) {
        var actor = somebody(Phones.fresh(), home);
        memberships.grant(actor.personId(), role, where.id(), null, clock.now());
        return memberships.actor(actor.personId()).orElseThrow();
    }

    private Actor somebody(Unit unit) {
        return somebody(phone, unit);
    }

    private Actor somebody(String number, Unit unit) {
        var person = people.open("+84" + number.substring(1), "Phan Thị Quên", 1990, "mùa thu lá bay", clock.now()).orElseThrow();
        memberships.join(person.id(), unit.id(), MemberRole.MEMBER, clock.now());
        return memberships.actor(person.id()).orElseThrow();
    }

    private vn.hoithi.world.Browser.Page reset(String code, String fresh) {
        return world.browser().post("/session/reset", "phone", phone, "code", code, "fresh", fresh);
    }

    private int status(Actor reader, Actor person) {
        return world.browser(reader).post("/units/people/" + person.personId() + "/reset").status();
    }
}
