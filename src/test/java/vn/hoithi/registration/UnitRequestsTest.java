package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class UnitRequestsTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Memberships memberships;
    @Inject
    Units units;
    @Inject
    Rows rows;

    @Test
    void whoDoesNotFindTheUnitRegistersAboveItSitsAndFollowsWithTheResult() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var name = "Trạm Y tế " + province.number();
        var browser = world.browser();
        var form = browser.get("/account/new?missing=1&unit=" + province.wardA().id());
        assertThat(form.text("main")).contains("Tên đơn vị của anh/chị");
        var done = browser.post("/account", "unit", "" + province.wardA().id(), "missing", "1", "unitName", name, "unitAddress", "12 Lê Duẩn", "phone", Phones.fresh(), "name", "Trần Thị Lan",
                "birthYear", "1985", "role", "MEMBER", "password", "mùa thu lá bay xa", "consent", "1", "next", "/");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(browser.get("/me").text("main")).contains(name).contains("đang chờ");
        sit(browser, contest);
        var attempt = "SELECT unit_id FROM attempt WHERE contest_id = " + contest.id();
        assertThat(rows.of(attempt)).containsExactly("" + province.wardA().id());
        var leader = world.browser(world.staff("Lê Hoa", province.schoolB(), Role.LEADER, province.wardA()));
        var list = leader.get("/units/missing");
        assertThat(list.text("main")).contains(name).contains("12 Lê Duẩn").contains("Trần Thị Lan");
        leader.postOnly(list.html().select("form[action$=unit]").attr("action"), "name", name, "form", "GRASSROOTS");
        var made = units.search(name, 5).getFirst();
        assertThat(made.path()).startsWith(province.wardA().path());
        assertThat(rows.of("SELECT unit_id FROM membership WHERE valid_to IS NULL AND person_id = (SELECT person_id FROM attempt WHERE contest_id = " + contest.id() + ")")).containsExactly("" + made.id());
        assertThat(rows.of(attempt)).as("the attempt keeps the unit of its moment").containsExactly("" + province.wardA().id());
        assertThat(rows.of("SELECT unit_id, unit_path FROM outcome_log WHERE kind = 'PLACED' AND contest_id = " + contest.id())).containsExactly(made.id() + " " + made.path());
        assertThat(rows.of("SELECT unit_path, members FROM contest_roll WHERE contest_id = " + contest.id() + " AND unit_id = " + made.id())).as("it stands in the roll").containsExactly(made.path() + " 0");
        assertThat(browser.get("/me").text("main")).doesNotContain("đang chờ");
    }

    @Test
    void allWhoAskedForTheSameUnitGoThereAndWhoWentElsewhereStays() {
        var province = world.province();
        var one = asks(province, "Nguyễn Một", "Tổ Xe Ôm " + province.number());
        var two = asks(province, "Nguyễn Hai", "to xe om " + province.number());
        var gone = asks(province, "Nguyễn Ba", "TỔ XE ÔM " + province.number());
        memberships.join(gone.personId(), province.factory().id(), MemberRole.MEMBER, java.time.Instant.now());
        var leader = world.browser(world.staff("Lê Hoa", province.schoolB(), Role.LEADER, province.federation()));
        leader.postOnly(leader.get("/units/missing").html().select("form[action$=unit]").first().attr("action"), "name", "Nghiệp đoàn xe ôm " + province.number(), "form", "TRADE");
        var made = units.search("nghiep doan xe om " + province.number(), 5).getFirst();
        assertThat(memberships.read(one.personId()).map(Actor::unitId)).hasValue(made.id());
        assertThat(memberships.read(two.personId()).map(Actor::unitId)).hasValue(made.id());
        assertThat(memberships.read(gone.personId()).map(Actor::unitId)).hasValue(province.factory().id());
        assertThat(leader.get("/units/missing").html().select("form")).noneMatch(f -> f.attr("action").startsWith("/units/missing/"));
    }

    @Test
    void aUnitThatWasOnlyOverlookedIsNamedAndNobodyAsksTwice() {
        var province = world.province();
        var who = world.browser(world.person("Trần Văn", province.wardA(), MemberRole.MEMBER));
        var again = who.post("/me/unit/missing", "unit", "" + province.wardA().id(), "unitName", province.factory().name().toLowerCase(), "unitAddress", "x");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("main")).contains("Đã có đơn vị");
        assertThat(who.post("/me/unit/missing", "unit", "" + province.wardA().id(), "unitName", "Tổ mới", "unitAddress", "x").text("body")).contains("Đã gửi yêu cầu");
        assertThat(who.post("/me/unit/missing", "unit", "" + province.wardA().id(), "unitName", "Tổ khác", "unitAddress", "x").text("body")).contains("đang chờ");
        who.post("/me/unit/missing/withdrawal");
        assertThat(who.post("/me/unit/missing", "unit", "" + province.wardA().id(), "unitName", "Tổ khác", "unitAddress", "x").text("body")).contains("Đã gửi yêu cầu");
    }

    @Test
    void aRefusalNeedsAReasonThatThePersonReads() {
        var province = world.province();
        var who = asks(province, "Nguyễn Một", "Đơn vị lạ " + province.number());
        var leader = world.browser(world.staff("Lê Hoa", province.schoolB(), Role.LEADER, province.wardA()));
        var action = leader.get("/units/missing").html().select("form[action$=refusal]").attr("action");
        assertThat(leader.post(action, "reason", "").status()).isEqualTo(422);
        leader.postOnly(action, "reason", "chưa thành lập");
        assertThat(world.browser(who).get("/me").text("main")).contains("chưa thành lập");
        assertThat(leader.post(action, "reason", "lần nữa").text("body")).contains("đã được giải quyết");
    }

    private Actor asks(World.Province province, String name, String unit) {
        var who = world.person(name, province.wardA(), MemberRole.MEMBER);
        world.browser(who).postOnly("/me/unit/missing", "unit", "" + province.wardA().id(), "unitName", unit, "unitAddress", "12 Lê Duẩn");
        return who;
    }

    private static void sit(Browser browser, Contest contest) {
        browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
    }
}
