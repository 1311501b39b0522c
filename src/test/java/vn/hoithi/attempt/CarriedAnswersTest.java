package vn.hoithi.attempt;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper without scripts whose session ended while it was filled in. */
@MicronautTest(transactional = false)
class CarriedAnswersTest {

    private static final String PASSWORD = "con mèo nhỏ";
    private static final String ESSAY = "Dòng một \"<b>\"\nDòng hai & hết";

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Attempts attempts;
    @Inject
    Clock clock;

    World.Province province;
    String phone;
    Browser browser;
    String path;
    long id;

    @BeforeEach
    void aPaperWhoseReaderIsSignedOut() {
        province = world.province();
        var contest = contests.published(province, CarriedAnswersTest::withEssay);
        phone = member();
        browser = world.browser();
        browser.postOnly("/session", "phone", phone, "password", PASSWORD);
        path = browser.post("/contests/" + contest.slug() + "/attempts").path();
        id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        browser.postOnly("/session/end");
    }

    @Test
    void theAnswersWaitOnTheSignInPageAndAreSavedAfterwards() {
        var signIn = sent("/responses", "lastSeq", "0", "s1", "1", "s3", "0", "e", ESSAY, "action", "save", "next", "//evil.example");
        assertThat(signIn.status()).isEqualTo(401);
        assertThat(signIn.text(".flash")).contains("2 câu anh/chị đã chọn vẫn ở trang này");
        var wrong = again(signIn, "phone", phone, "password", "sai rồi nhé");
        assertThat(wrong.status()).isEqualTo(422);
        var welcome = again(wrong, "phone", phone, "password", PASSWORD);
        assertThat(welcome.text("h1")).isEqualTo("Gửi tiếp bài làm");
        assertThat(attempts.responses(id).bySlot()).as("nothing is written before the person says so").isEmpty();
        var paper = again(welcome);
        assertThat(paper.path()).isEqualTo(path);
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "1").containsEntry("3", "0").containsEntry("e", ESSAY).hasSize(3);
    }

    @Test
    void theAnswersStayOnThePageInAnotherLanguage() {
        var signIn = sent("/responses", "lastSeq", "0", "s1", "1", "e", ESSAY);
        var english = browser.inLanguage("en", signIn, "phone", phone, "carried", path + "/responses", "carried.lastSeq", "0", "carried.s1", "1", "carried.e", ESSAY);
        assertThat(english.text("h1")).isEqualTo("Sign in");
        var welcome = again(english, "phone", phone, "password", PASSWORD);
        assertThat(welcome.html().select("[name=language]")).as("shown once, so not lost by a choice of language").isEmpty();
        assertThat(again(welcome).path()).isEqualTo(path);
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "1").containsEntry("e", ESSAY);
    }

    @Test
    void aSubmissionIsASubmissionAfterwards() {
        var welcome = again(sent("/submission", "lastSeq", "0", "s2", "1"), "phone", phone, "password", PASSWORD);
        assertThat(welcome.html().select("main form").attr("action")).isEqualTo(path + "/submission");
        var question = again(welcome);
        assertThat(question.text("main")).contains("4 câu chưa trả lời");
        assertThat(again(question).path()).isEqualTo(path + "/result");
        assertThat(attempts.responses(id).bySlot()).containsOnlyKeys("2");
    }

    @Test
    void somebodyElseSendsThemToNobody() {
        var welcome = again(sent("/responses", "lastSeq", "0", "s1", "1"), "phone", member(), "password", PASSWORD);
        assertThat(again(welcome).status()).isEqualTo(404);
        assertThat(attempts.responses(id).bySlot()).isEmpty();
    }

    @Test
    void onlyWhatAPaperAsksForIsCarriedAndNowhereElse() {
        for (var to : List.of("/me/password", "//evil.example/attempts/1/responses", "/attempts/1/responses/../x")) {
            var answer = browser.postOnly("/session/carried?to=" + to, "s1", "1");
            assertThat(answer.statusCode()).as(to).isEqualTo(303);
            assertThat(answer.headers().firstValue("location").orElseThrow()).startsWith("/session/new");
        }
        assertThat(browser.postOnly("/session/carried?to=" + path + "/responses", "e", "a".repeat(50_000)).statusCode()).as("too much to carry").isEqualTo(303);
        assertThat(browser.json(path + "/responses", "{\"seq\":5,\"responses\":{\"1\":\"0\"}}").statusCode()).as("a script keeps its own").isEqualTo(401);
    }

    /** Sends the paper's form and follows the browser's way: 307 is the same form once more. */
    private Browser.Page sent(String to, String... fields) {
        var answer = browser.postOnly(path + to, fields);
        assertThat(answer.statusCode()).isEqualTo(307);
        return browser.post(answer.headers().firstValue("location").orElseThrow(), fields);
    }

    /** Sends the page's first form with its hidden fields and what is typed. */
    private Browser.Page again(Browser.Page page, String... typed) {
        var form = page.html().select("main form").first();
        var hidden = form.select("input[type=hidden]").stream().flatMap((Element f) -> Stream.of(f.attr("name"), f.val()));
        return browser.post(form.attr("action"), Stream.concat(hidden, Stream.of(typed)).toArray(String[]::new));
    }

    private String member() {
        var fresh = Phones.fresh();
        var person = people.open("+84" + fresh.substring(1), "Lê Thị Hoa", 1990, PASSWORD, clock.now()).orElseThrow();
        memberships.join(person.id(), province.schoolA().id(), MemberRole.MEMBER, clock.now());
        return fresh;
    }

    private static ContestSettings withEssay(ContestSettings s) {
        var essay = new ContestSettings.Essay("Bài", "Viết", 1, 200, List.of(new ContestSettings.Criterion("Đúng", 500)));
        return s.withEssay(essay);
    }
}
