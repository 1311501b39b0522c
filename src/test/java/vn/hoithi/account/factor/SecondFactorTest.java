package vn.hoithi.account.factor;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.MovableClock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a role sets up a second factor, is asked for it, loses the phone and gets help. */
@MicronautTest(transactional = false)
@Property(name = "world.clock", value = "true")
class SecondFactorTest {

    private static final String PASSWORD = "mùa thu lá bay xa";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Sessions sessions;
    @Inject
    SecondFactors factors;
    @Inject
    Rows rows;
    @Inject
    MovableClock clock;
    private Instant now;
    /** Made once, before any test moves the clock: ids follow it, and units from the future would hide those of other tests from the search. */
    private static World.Province province;
    private static World.Province elsewhere;
    private String phone;
    private Actor minh;

    @BeforeEach
    void aLeader() {
        now = Instant.ofEpochMilli(System.currentTimeMillis() / 30_000 * 30_000 + 7_000);
        clock.put(now);
        if (province == null) {
            province = world.province();
            elsewhere = world.province();
        }
        phone = Phones.fresh();
        minh = staff("Trần Văn Minh", phone, Role.LEADER);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.run();
    }

    private Actor staff(String name, String number, Role role) {
        var actor = world.person(name, province.schoolA(), MemberRole.OFFICER, "+84" + number.substring(1));
        people.resetPassword(actor.personId(), PASSWORD, now);
        memberships.grant(actor.personId(), role, province.wardA().id(), null, now);
        return memberships.read(actor.personId()).orElseThrow();
    }

    private void later(Duration time) {
        now = now.plus(time);
        clock.put(now);
    }

    private Browser.Page password(Browser browser) {
        return browser.post("/session", "phone", phone, "password", PASSWORD, "next", "/study");
    }

    private static Browser.Page code(Browser browser, Browser.Page asked, String code) {
        return browser.post("/session/code", "step", asked.html().select("input[name=step]").val(), "next", asked.html().select("input[name=next]").val(), "code", code, "recovery", "");
    }

    private static Browser.Page recovery(Browser browser, Browser.Page asked, String code) {
        return browser.post("/session/code", "step", asked.html().select("input[name=step]").val(), "next", "/study", "code", "", "recovery", code);
    }

    /** The phone, and the codes on paper. */
    private record Kit(byte[] secret, List<String> paper) {

        String shows(Instant at) {
            return Totp.code(secret, Totp.step(at));
        }
    }

    private Kit setUp(Browser browser) {
        browser.post("/me/second-factor/secret", "password", PASSWORD);
        var secret = Base32.bytes(browser.get("/me/second-factor").text("main code").replace(" ", ""));
        var done = browser.post("/me/second-factor/confirmation", "code", Totp.code(secret, Totp.step(now)));
        assertThat(done.status()).as(done.text("main")).isEqualTo(200);
        later(Duration.ofSeconds(30));
        return new Kit(secret, done.html().select(".recovery code").eachText());
    }

    @Test
    void settingItUpAsksForThePasswordAndAFirstCode() {
        var browser = world.browser(minh);
        assertThat(browser.get("/me").html().select("a[href=/me/second-factor]")).hasSize(1);
        assertThat(browser.get("/me/second-factor").text("main")).contains("Bắt đầu bật");
        assertThat(browser.get("/me/second-factor/qr.svg").status()).isEqualTo(404);
        assertThat(browser.post("/me/second-factor/secret", "password", "sai rồi").text("#password-error")).contains("không đúng");
        assertThat(browser.get("/me/second-factor").html().select("main code")).isEmpty();
        var waiting = browser.post("/me/second-factor/secret", "password", PASSWORD);
        assertThat(waiting.path()).isEqualTo("/me/second-factor");
        var secret = Base32.bytes(waiting.text("main code").replace(" ", ""));
        assertThat(waiting.html().select("a[href^=otpauth:]").attr("href")).contains("secret=" + Base32.of(secret), "period=30", "digits=6");
        assertThat(browser.get("/me/second-factor/qr.svg").body()).startsWith("<svg");
        assertThat(world.browser().post("/session", "phone", phone, "password", PASSWORD, "next", "/study").path()).as("not asked before it is confirmed").isEqualTo("/study");
        assertThat(browser.post("/me/second-factor/confirmation", "code", "00000").text("#code-error")).contains("chưa khớp");
        var done = browser.post("/me/second-factor/confirmation", "code", Totp.code(secret, Totp.step(now)));
        assertThat(done.html().select(".recovery code").eachText()).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}"));
        assertThat(browser.get("/me/second-factor").text("main")).contains("Đang bật", "Còn 10 mã").doesNotContain(Base32.of(secret));
        assertThat(rows.of("SELECT hash FROM recovery_code WHERE person_id = " + minh.personId())).hasSize(10).noneMatch(done.body()::contains);
    }

    @Test
    void otherDevicesMustSignInAnewAndAreAsked() {
        var browser = world.browser(minh);
        var other = world.browser(minh);
        var kit = setUp(browser);
        assertThat(browser.get("/units/people").status()).isEqualTo(200);
        assertThat(other.get("/units/people").path()).startsWith("/session/new");
        var asked = password(other);
        assertThat(asked.text("h1")).isEqualTo("Nhập mã xác thực");
        assertThat(asked.html().select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(other.get("/units/people").path()).as("the password alone opens nothing").startsWith("/session/new");
        assertThat(code(other, asked, "").text("#code-error")).contains("Vui lòng nhập mã");
        assertThat(code(other, asked, "00000").text("#code-error")).contains("không khớp");
        var in = code(other, asked, kit.shows(now));
        assertThat(in.path()).isEqualTo("/study");
        assertThat(other.get("/units/people").status()).isEqualTo(200);
        assertThat(rows.of("SELECT action FROM audit_entry WHERE subject_id = " + minh.personId() + " AND action IN ('SIGN_IN', 'CODE_FAILED', 'FACTOR_ON') ORDER BY id")).containsExactly("FACTOR_ON", "CODE_FAILED", "SIGN_IN");
    }

    @Test
    void aCodeIsNeverTakenTwice() {
        var kit = setUp(world.browser(minh));
        var seen = kit.shows(now);
        var first = world.browser();
        assertThat(code(first, password(first), seen).path()).isEqualTo("/study");
        var thief = world.browser();
        assertThat(code(thief, password(thief), seen).text("#code-error")).contains("đã dùng");
        assertThat(code(thief, password(thief), kit.shows(now.minusSeconds(30))).text("#code-error")).as("nor the one before it").contains("đã dùng");
        later(Duration.ofSeconds(30));
        assertThat(code(thief, password(thief), kit.shows(now)).path()).isEqualTo("/study");
    }

    @Test
    void aCodeSentToManyNodesAtOnceLetsOneIn() throws Exception {
        var kit = setUp(world.browser(minh));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = pool.invokeAll(Collections.<Callable<Boolean>>nCopies(24, () -> factors.proves(minh.personId(), kit.shows(now), now)));
            assertThat(all.stream().filter(Future::resultNow)).hasSize(1);
            var paper = pool.invokeAll(Collections.<Callable<Boolean>>nCopies(24, () -> factors.spends(minh.personId(), kit.paper().getFirst(), "", now)));
            assertThat(paper.stream().filter(Future::resultNow)).hasSize(1);
        }
    }

    @Test
    void aPhoneWhoseClockIsFortySecondsOffGetsIn() {
        var kit = setUp(world.browser(minh));
        later(Duration.ofMinutes(5));
        var slow = world.browser();
        assertThat(code(slow, password(slow), kit.shows(now.minusSeconds(40))).path()).isEqualTo("/study");
        var fast = world.browser();
        assertThat(code(fast, password(fast), kit.shows(now.plusSeconds(40))).path()).isEqualTo("/study");
        later(Duration.ofMinutes(5));
        var wrong = world.browser();
        assertThat(code(wrong, password(wrong), kit.shows(now.minusSeconds(120))).text("#code-error")).contains("tự đặt ngày giờ");
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var kit = setUp(world.browser(minh));
        var typed = "  " + kit.paper().getFirst().toLowerCase().replace("-", "  ") + " ";
        var first = world.browser();
        assertThat(recovery(first, password(first), typed).path()).isEqualTo("/study");
        var second = world.browser();
        var refused = recovery(second, password(second), kit.paper().getFirst());
        assertThat(refused.text("#recovery-error")).contains("đã dùng");
        assertThat(refused.html().select("details[open] #recovery")).as("its field stays in view").hasSize(1);
        assertThat(recovery(second, refused, kit.paper().get(1)).path()).isEqualTo("/study");
        assertThat(second.get("/me/second-factor").text("main")).contains("Còn 8 mã");
        var fresh = second.post("/me/second-factor/codes", "renewal", PASSWORD).html().select(".recovery code").eachText();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(kit.paper());
        assertThat(recovery(world.browser(), password(world.browser()), kit.paper().get(2)).text("#recovery-error")).contains("không đúng");
    }

    @Test
    void whoseSessionsAreEndedBetweenPasswordAndCodeShowsThePasswordAgain() {
        var kit = setUp(world.browser(minh));
        var browser = world.browser();
        var asked = password(browser);
        sessions.endOthers(minh.personId(), "", now);
        var over = code(browser, asked, kit.shows(now));
        assertThat(over.path()).startsWith("/session/new?next=");
        assertThat(over.text(".flash--warn")).contains("nhập lại mật khẩu");
        var slow = password(browser);
        later(Duration.ofMinutes(11));
        assertThat(code(browser, slow, kit.shows(now)).text(".flash--warn")).contains("quá lâu");
        var used = password(browser);
        assertThat(code(browser, used, kit.shows(now)).path()).isEqualTo("/study");
        later(Duration.ofSeconds(30));
        assertThat(code(world.browser(), used, kit.shows(now)).path()).as("a step brought to its end is over").startsWith("/session/new");
    }

    @Test
    void wrongCodesRestAsWrongPasswordsDo() {
        var kit = setUp(world.browser(minh));
        var browser = world.browser();
        var asked = password(browser);
        for (int i = 0; i < Tries.LIMIT; i++) {
            assertThat(code(browser, asked, "0000" + i).text("#code-error")).contains("không khớp");
        }
        assertThat(code(browser, asked, kit.shows(now)).text("#code-error")).contains("quá nhiều lần");
        assertThat(recovery(browser, asked, kit.paper().getFirst()).text("#recovery-error")).as("paper has no counts of its own").contains("quá nhiều lần");
        later(Duration.ofMinutes(61));
        assertThat(code(browser, password(browser), kit.shows(now)).path()).isEqualTo("/study");
        later(Duration.ofMinutes(1));
        var stranger = world.browser().via("203.0.113.77");
        var step = password(stranger);
        for (int i = 0; i < Tries.LIMIT; i++) {
            code(world.browser().via("203.0.113." + i), step, "0000" + i);
        }
        assertThat(code(stranger, step, kit.shows(now)).text("#code-error")).as("a thousand places have no more guesses than one").contains("quá nhiều lần");
        assertThat(code(browser, password(browser), kit.shows(now)).path()).as("the browser it was used in before goes on").isEqualTo("/study");
    }

    @Test
    void aResetPasswordIsNoWayAroundIt() {
        setUp(world.browser(minh));
        var admin = world.browser(staff("Quản Trị", Phones.fresh(), Role.ADMINISTRATOR));
        var reset = admin.post("/units/people/" + minh.personId() + "/reset").text("#code");
        var stranger = world.browser();
        var answer = stranger.post("/session/reset", "phone", phone, "code", reset, "fresh", PASSWORD);
        assertThat(answer.path()).isEqualTo("/session/new");
        assertThat(answer.text(".flash")).contains("mã xác thực");
        assertThat(stranger.cookie(sessions.cookieName())).isNull();
        assertThat(password(stranger).text("h1")).isEqualTo("Nhập mã xác thực");
    }

    @Test
    void anAdministratorAboveTakesItAwayForAReason() {
        var browser = world.browser(minh);
        setUp(browser);
        var admin = world.browser(staff("Quản Trị", Phones.fresh(), Role.ADMINISTRATOR));
        var foreign = world.browser(world.staff("Người Khác", elsewhere.schoolA(), Role.ADMINISTRATOR, elsewhere.federation()));
        var path = "/admin/people/" + minh.personId() + "/second-factor";
        assertThat(foreign.get(path).status()).isEqualTo(404);
        assertThat(foreign.postOnly(path, "reason", "lạ").statusCode()).isEqualTo(404);
        assertThat(browser.get(path).status()).as("a leader").isEqualTo(404);
        assertThat(admin.get("/admin/roles").html().select("a[href=" + path + "]")).hasSize(1);
        assertThat(admin.get(path).text("h1")).contains("Trần Văn Minh");
        assertThat(admin.post(path, "reason", " ").text("#reason-error")).contains("lý do");
        assertThat(admin.post(path, "reason", "mất điện thoại, đã gặp mặt").text(".flash")).contains("Đã gỡ");
        assertThat(browser.get("/units/people").path()).as("all devices are signed out").startsWith("/session/new");
        assertThat(password(browser).path()).isEqualTo("/study");
        assertThat(admin.get("/admin/audit?deed=FACTOR_REMOVED").text("main")).contains("Trần Văn Minh", "mất điện thoại, đã gặp mặt");
        assertThat(admin.get(path).status()).as("there is nothing to take away").isEqualTo(404);
    }

    @Test
    void nobodyTakesAwayTheOwnByThisDoor() {
        var actor = staff("Quản Trị", Phones.fresh(), Role.ADMINISTRATOR);
        var admin = world.browser(actor);
        setUp(admin);
        assertThat(admin.get("/admin/people/" + actor.personId() + "/second-factor").status()).isEqualTo(404);
    }

    @Test
    void takingItOffAsksForThePassword() {
        var browser = world.browser(minh);
        setUp(browser);
        assertThat(browser.post("/me/second-factor/removal", "removal", "").text("#removal-error")).isNotEmpty();
        assertThat(browser.post("/me/second-factor/removal", "removal", "sai rồi").text("#removal-error")).contains("không đúng");
        assertThat(factors.on(minh.personId())).isTrue();
        assertThat(browser.post("/me/second-factor/removal", "removal", PASSWORD).text(".flash")).contains("Đã tắt");
        assertThat(password(world.browser()).path()).isEqualTo("/study");
        assertThat(rows.of("SELECT COUNT(*) FROM recovery_code WHERE person_id = " + minh.personId())).containsExactly("0");
    }

    @Test
    void aMemberIsNotOfferedItAndWhoLostTheRoleKeepsIt() {
        var browser = world.browser(minh);
        setUp(browser);
        memberships.revoke(minh.personId(), Role.LEADER, province.wardA().id(), minh.personId(), now);
        assertThat(browser.get("/units/people").status()).as("the role ended while the page was open").isEqualTo(404);
        assertThat(browser.get("/me/sessions").html().select("a[href=/me/second-factor]")).hasSize(1);
        assertThat(browser.get("/me/second-factor").text("main")).contains("Đang bật");
        assertThat(password(world.browser()).text("h1")).isEqualTo("Nhập mã xác thực");
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(lan.get("/me/second-factor").path()).isEqualTo("/me");
        assertThat(lan.get("/me").html().select("a[href=/me/second-factor]")).isEmpty();
    }

    @Test
    void whoseRoleEndsWhileSettingItUpFindsNothingThereAnyMore() {
        var browser = world.browser(minh);
        browser.post("/me/second-factor/secret", "password", PASSWORD);
        memberships.revoke(minh.personId(), Role.LEADER, province.wardA().id(), minh.personId(), now);
        assertThat(browser.postOnly("/me/second-factor/confirmation", "code", "123456").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatWaitsIsKeptThroughBothSteps() {
        var kit = setUp(world.browser(minh));
        var browser = world.browser();
        var carried = browser.post("/session/carried?to=/organiser/contests/x", "title", "Đang viết dở");
        assertThat(carried.html().select("input[name=carried.title]").val()).isEqualTo("Đang viết dở");
        var asked = browser.post("/session", "phone", phone, "password", PASSWORD, "carried", "/organiser/contests/x", "carried.title", "Đang viết dở");
        assertThat(asked.html().select("input[name=carried.title]").val()).isEqualTo("Đang viết dở");
        var sent = browser.post("/session/code", "step", asked.html().select("input[name=step]").val(), "code", kit.shows(now), "carried", "/organiser/contests/x", "carried.title", "Đang viết dở");
        assertThat(sent.html().select("form[action=/organiser/contests/x] input[name=title]").val()).isEqualTo("Đang viết dở");
        assertThat(browser.cookie(sessions.cookieName())).isNotNull();
    }

    @Test
    void thePageThatAsksForTheCodeIsReadInEnglishWithoutLosingTheSignIn() {
        var kit = setUp(world.browser(minh));
        var browser = world.browser();
        var asked = password(browser);
        var step = asked.html().select("input[name=step]").val();
        var english = browser.inLanguage("en", asked, "step", step, "next", "/study", "code", "");
        assertThat(english.text("h1")).isEqualTo("Type your code");
        assertThat(code(browser, english, kit.shows(now)).path()).isEqualTo("/study");
    }
}
