package vn.hoithi.administration.people;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class DeactivationTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    People people;
    @Inject
    ResetCodes codes;
    @Inject
    Projector projector;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private final String phone = Phones.fresh();
    private World.Province province;
    private Actor lan;
    private Actor minh;
    private Browser leader;

    @BeforeEach
    void somebodyWithAnAccount() {
        province = world.province();
        lan = world.person("Trần Thị Lan", province.schoolA(), MemberRole.MEMBER, "+84" + phone.substring(1));
        people.resetPassword(lan.personId(), PASSWORD, clock.now());
        minh = world.staff("Lê Minh", world.province().factory(), Role.LEADER, province.federation());
        leader = world.browser(minh);
    }

    @Test
    void nobodySignsInAndWhoeverIsSignedInIsOutAtOnce() {
        var signedIn = world.browser(lan);
        assertThat(signedIn.get("/me").path()).isEqualTo("/me");
        var code = codes.issue(lan.personId(), minh.personId(), clock.now());
        assertThat(deactivate("").text(".flash--error")).contains("ghi lý do");
        assertThat(deactivate("đã nghỉ hưu").text("#ended")).contains("Lê Minh", "đã nghỉ hưu");
        assertThat(signedIn.get("/me").text("h1")).isEqualTo("Đăng nhập");
        assertThat(signIn()).isEqualTo(422);
        assertThat(world.browser().post("/session/reset", "phone", phone, "code", code, "fresh", "mùa xuân lá xanh").status()).isEqualTo(422);
        assertThat(rows.of("SELECT actor_id, note FROM audit_entry WHERE action = 'PERSON_DEACTIVATED' AND subject_id = " + lan.personId())).containsExactly(minh.personId() + " đã nghỉ hưu");
        assertThat(deactivate("lần nữa").text(".flash")).contains("từ trước");
    }

    @Test
    void theAccountWorksAgainWithThePasswordItHad() {
        deactivate("nhầm");
        assertThat(leader.get("/units/people?q=" + phone).html().select("main li a")).isEmpty();
        assertThat(leader.get("/units/people?state=DEACTIVATED").text("main li")).contains("Trần Thị Lan", "Đã ngừng tài khoản");
        var page = leader.get("/units/people/" + lan.personId());
        assertThat(page.html().select("main p.row a")).hasSize(1);
        assertThat(leader.get(page.html().select("main p.row a").attr("href")).text("h1")).contains("Mở lại tài khoản của Trần Thị Lan");
        assertThat(leader.post("/units/people/" + lan.personId() + "/activation").text(".flash")).contains("Đã mở lại");
        assertThat(signIn()).isEqualTo(303);
    }

    @Test
    void resultsStayAndNobodyIsRemindedOfThePerson() {
        var contest = contests.published(province, s -> s);
        var hoa = world.person("Lê Hoa Chưa Thi", province.schoolA(), MemberRole.MEMBER);
        var browser = world.browser(lan);
        browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        project();
        var dashboard = "/units/" + province.schoolA().id() + "?contest=" + contest.slug();
        assertThat(leader.get(dashboard).text("main")).contains("Lê Hoa Chưa Thi");
        deactivate("đã nghỉ hưu");
        leader.post("/units/people/" + hoa.personId() + "/deactivation", "reason", "đăng ký hai lần");
        project();
        assertThat(rows.of("SELECT participants FROM unit_tally WHERE round_no = 0 AND contest_id = " + contest.id() + " AND unit_id = " + province.schoolA().id())).containsExactly("1");
        assertThat(rows.of("SELECT person_id FROM standing WHERE round_no = 0 AND contest_id = " + contest.id())).containsExactly("" + lan.personId());
        assertThat(rows.of("SELECT COUNT(*) FROM person p WHERE p.disabled_at IS NULL AND p.id IN (" + lan.personId() + ", " + hoa.personId() + ")")).containsExactly("0");
    }

    @Test
    void theAttemptThatRunsTakesNoMoreAnswersAndThePageSaysHowItEnds() {
        var contest = contests.published(province, s -> s);
        var browser = world.browser(lan);
        var attempt = browser.post("/contests/" + contest.slug() + "/attempts").path();
        assertThat(leader.get("/units/people/" + lan.personId() + "/deactivation").text("main")).contains("đang làm bài", "hết giờ hệ thống tự nộp");
        deactivate("mất máy");
        assertThat(browser.postOnly(attempt + "/submission").statusCode()).isIn(303, 307);
        assertThat(rows.of("SELECT state FROM attempt WHERE person_id = " + lan.personId())).as("still open: closed when its time is over").containsExactly("0");
    }

    @Test
    void aPreparedAccountThatWasDeactivatedIsNotClaimed() {
        var file = leader.upload("/units/people/import", "file", "a.xlsx", vn.hoithi.world.Everything.list("Người Chưa Nhận", "Đoàn viên"), "unit", "" + province.schoolA().id()).path();
        var code = leader.post(file + "/confirmation").text(".slip__code");
        var id = leader.get("/units/people?q=chua+nhan").html().select("main li a").attr("href");
        leader.post(id + "/deactivation", "reason", "nhập nhầm");
        assertThat(world.browser().post("/account/claim", "code", code).text("main")).contains("không dùng được nữa");
    }

    @Test
    void nobodyDeactivatesOutsideTheReachAboveItOrOneself() {
        var outside = world.browser(world.staff("Người Ngoài", province.schoolB(), Role.LEADER, province.wardB()));
        assertThat(outside.post("/units/people/" + lan.personId() + "/deactivation", "reason", "x").status()).isEqualTo(404);
        var marker = world.staff("Giám Khảo", province.schoolA(), Role.MARKER, province.wardA());
        assertThat(leader.post("/units/people/" + marker.personId() + "/deactivation", "reason", "x").status()).as("holds a role").isEqualTo(404);
        var admin = world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation());
        var desk = world.browser(admin);
        assertThat(desk.post("/units/people/" + admin.personId() + "/deactivation", "reason", "x").status()).as("oneself").isEqualTo(404);
        assertThat(desk.post("/units/people/" + marker.personId() + "/deactivation", "reason", "x").text(".flash")).contains("Đã ngừng");
    }

    private Browser.Page deactivate(String reason) {
        return leader.post("/units/people/" + lan.personId() + "/deactivation", "reason", reason);
    }

    private int signIn() {
        return world.browser().postOnly("/session", "phone", phone, "password", PASSWORD).statusCode();
    }

    private void project() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
    }
}
