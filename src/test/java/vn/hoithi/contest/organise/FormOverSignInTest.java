package vn.hoithi.contest.organise;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** An organiser's form that was sent after the session had ended: it waits on the sign-in page, whole. */
@MicronautTest(transactional = false)
class FormOverSignInTest {

    private static final String PASSWORD = "con mèo nhỏ bên hiên nhà";
    private static final String PRIZES = "Giải nhất: \"1 triệu\" & hoa\nGiải nhì: <b>500.000</b>";

    @Inject
    World world;
    @Inject
    ContestWorld worlds;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Contests contests;
    @Inject
    ContestDrafts drafts;
    @Inject
    Clock clock;

    World.Province province;
    Browser browser;
    String phone;
    Contest draft;

    @BeforeEach
    void anOrganiserWhoseSessionEnded() {
        province = world.province();
        phone = Phones.fresh();
        var person = people.open("+84" + phone.substring(1), "Lê Thu Hoa", 1980, PASSWORD, clock.now()).orElseThrow();
        memberships.join(person.id(), province.schoolA().id(), MemberRole.OFFICER, clock.now());
        memberships.grant(person.id(), Role.ORGANISER, province.federation().id(), null, clock.now());
        draft = drafts.draft(province.federation().id(), "Bản nháp " + province.number(), worlds.settings(province), person.id(), clock.now());
        browser = world.browser();
    }

    @Test
    void everythingTypedIsSentAfterSigningInWithoutScript() {
        var path = "/organiser/contests/" + draft.slug();
        var signIn = sent(path, "version", "1", "title", "Tên mới", "prizes", PRIZES, "role", "OFFICER", "role", "MEMBER", "round-1-opens-1", "sáng mai", "do", "save");
        assertThat(signIn.status()).isEqualTo(401);
        assertThat(signIn.text(".flash")).contains("Những gì anh/chị đã nhập vẫn ở trang này");
        var wrong = again(signIn, "phone", phone, "password", "sai rồi nhé");
        assertThat(wrong.status()).isEqualTo(422);
        var welcome = again(wrong, "phone", phone, "password", PASSWORD);
        assertThat(welcome.text("h1")).isEqualTo("Gửi tiếp biểu mẫu");
        assertThat(contests.byId(draft.id()).orElseThrow().title()).as("nothing is written before the person says so").startsWith("Bản nháp");
        var form = again(welcome);
        assertThat(form.path()).isEqualTo(path);
        assertThat(form.html().select("#title").val()).isEqualTo("Tên mới");
        assertThat(form.html().select("#prizes").first().wholeText()).isEqualTo(PRIZES);
        assertThat(form.html().select("#round-1-opens-1").val()).isEqualTo("sáng mai");
        assertThat(form.html().select("[name=role][checked]").eachAttr("value")).containsExactlyInAnyOrder("OFFICER", "MEMBER");
    }

    @Test
    void marksAndRemarksAreKeptTheSameWay() {
        var signIn = sent("/marking/essays/zz0000000001", "revision", "0", "p1", "4,5", "c1", "Dòng một\nDòng \"hai\"", "remark", "", "then", "next");
        assertThat(signIn.status()).isEqualTo(401);
        assertThat(signIn.html().select("[name='carried.p1']").val()).isEqualTo("4,5");
        assertThat(signIn.html().select("[name='carried.c1']").val()).isEqualTo("Dòng một\nDòng \"hai\"");
    }

    @Test
    void theFormStaysOnThePageInAnotherLanguage() {
        var fields = new String[] {"phone", phone, "carried", "/organiser/contests", "carried.title", "Một hai ba", "carried.do", "save"};
        var english = browser.inLanguage("en", sent("/organiser/contests", "title", "Một hai ba", "do", "save"), fields);
        assertThat(english.text(".flash")).contains("All you typed is still on this page");
        assertThat(english.html().select("[name='carried.title']").val()).isEqualTo("Một hai ba");
    }

    @Test
    void formsWithSecretsAndDoorsAreNotKept() {
        for (var to : List.of("/me/password", "/session", "/session/end", "/account", "/language", "/", "//evil.example/x", "/organiser/../me")) {
            var answer = browser.postOnly("/session/carried?to=" + to, "old", "bí mật");
            assertThat(answer.statusCode()).as(to).isEqualTo(303);
            assertThat(answer.headers().firstValue("location").orElseThrow()).as(to).startsWith("/session/new?next=");
            assertThat(answer.body()).as(to).doesNotContain("bí mật");
        }
        assertThat(browser.postOnly("/session/carried?to=/units/1/counts", "password", "x").statusCode()).isEqualTo(303);
        assertThat(browser.postOnly("/session/carried?to=/organiser/contests", "about", "a".repeat(300_000)).statusCode()).as("too much to carry").isEqualTo(303);
        assertThat(browser.from("https://evil.example").postOnly("/session/carried?to=/organiser/contests", "title", "x").statusCode()).as("no other site leaves a form here").isEqualTo(403);
    }

    @Test
    void whoeverSignsInWithoutTheRoleSendsItToNobody() {
        var other = Phones.fresh();
        var member = people.open("+84" + other.substring(1), "Nguyễn Thị Lan", 1990, PASSWORD, clock.now()).orElseThrow();
        memberships.join(member.id(), province.schoolA().id(), MemberRole.MEMBER, clock.now());
        var welcome = again(sent("/organiser/contests/" + draft.slug(), "version", "1", "title", "Đổi tên"), "phone", other, "password", PASSWORD);
        assertThat(again(welcome).status()).isEqualTo(404);
        assertThat(contests.byId(draft.id()).orElseThrow().title()).startsWith("Bản nháp");
    }

    private Browser.Page sent(String path, String... fields) {
        var answer = browser.postOnly(path, fields);
        assertThat(answer.statusCode()).isEqualTo(307);
        return browser.post(answer.headers().firstValue("location").orElseThrow(), fields);
    }

    private Browser.Page again(Browser.Page page, String... typed) {
        var form = page.html().select("main form").first();
        var hidden = form.select("input[type=hidden]").stream().flatMap((Element f) -> Stream.of(f.attr("name"), f.val()));
        return browser.post(form.attr("action"), Stream.concat(hidden, Stream.of(typed)).toArray(String[]::new));
    }
}
