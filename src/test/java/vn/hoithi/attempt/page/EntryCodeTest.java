package vn.hoithi.attempt.page;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.ContestSettings.Quota;
import vn.hoithi.contest.Credit;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands at the door of a contest: its code, and how often one may enter a sitting. */
@MicronautTest(transactional = false)
class EntryCodeTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void withoutTheCodeNobodyBegins() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s.withEntryCode("Công Đoàn 28"));
        var browser = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var asked = browser.post("/contests/" + contest.slug() + "/attempts");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text("h1")).isEqualTo("Nhập mã vào thi");
        assertThat(asked.body()).doesNotContain("Công Đoàn 28");
        var form = asked.html().select("main form").attr("action");
        var empty = browser.post(form, "code", "");
        assertThat(empty.text(".field__error")).contains("Vui lòng nhập mã vào thi.");
        var wrong = browser.post(form, "code", "công doàn 82");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#code").val()).isEqualTo("công doàn 82");
        assertThat(wrong.text(".field__error")).contains("Mã này không đúng");
        assertThat(rows.of("SELECT id FROM attempt WHERE contest_id = " + contest.id())).isEmpty();
        var paper = browser.post(form, "code", " CONG đoàn28 ");
        assertThat(paper.path()).startsWith("/attempts/");
        assertThat(browser.post("/contests/" + contest.slug() + "/attempts").path()).as("who is inside goes on without it").isEqualTo(paper.path());
        assertThat(world.browser().get("/contests/" + contest.slug()).text("main")).contains("phải nhập mã vào thi").doesNotContain("Công Đoàn 28");
    }

    @Test
    void whoeverGuessesWaits() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s.withEntryCode("280729"));
        var browser = world.browser(world.person("Trần Văn Minh", province.schoolA(), MemberRole.MEMBER));
        for (int guess = 0; guess < 10; guess++) {
            assertThat(browser.post("/contests/" + contest.slug() + "/entry", "code", "28072" + (guess == 9 ? "x" : guess + "0")).status()).isEqualTo(422);
        }
        var paced = browser.post("/contests/" + contest.slug() + "/entry", "code", "111111");
        assertThat(paced.status()).isEqualTo(429);
        assertThat(paced.html().select("#code").val()).isEqualTo("111111");
        assertThat(browser.post("/contests/" + contest.slug() + "/entry", "code", "280729").path()).as("who knows it never waits").startsWith("/attempts/");
    }

    @Test
    void aPartOfTheRightChoicesGivesAPartOfThePoints() {
        var province = world.province();
        var all = contestWorld.settings(province).blueprint().getFirst();
        var contest = contestWorld.published(province, s -> s.with(b -> b.credit(Credit.SHARE).blueprint(List.of(new Quota(all.topicId(), all.level(), 12)))));
        var browser = world.browser(world.person("Lê Thị Hoa", province.schoolA(), MemberRole.MEMBER));
        var paper = browser.post("/contests/" + contest.slug() + "/attempts");
        var fields = new ArrayList<>(List.of("lastSeq", "0", "sure", "yes"));
        for (var choice : paper.html().select("label.choice:contains(ĐÚNG a)")) {
            var input = choice.selectFirst("input");
            fields.addAll(List.of(input.attr("name"), input.val()));
        }
        var result = browser.post(paper.path() + "/submission", fields.toArray(String[]::new));
        assertThat(rows.of("SELECT points, correct_count FROM attempt WHERE contest_id = " + contest.id())).as("ten of one right choice, and half of each of the two with two").containsExactly("1100 10");
        assertThat(result.path()).endsWith("/result");
    }

    @Test
    void attemptsOfASittingAreItsOwn() {
        var province = world.province();
        var now = clock.now();
        var earlier = new Round.Window(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        var today = new Round.Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        var contest = contestWorld.published(province, s -> s.with(b -> b.attemptsPerRound(1).attemptsPer(AttemptsPer.SITTING).rounds(List.of(new Round(1, "", List.of(earlier, today))))));
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var browser = world.browser(lan);
        browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission", "sure", "yes");
        assertThat(browser.post("/contests/" + contest.slug() + "/attempts").text("main")).contains("đã dùng hết lượt thi");
        rows.change("UPDATE attempt SET started_at = started_at - 129600000 WHERE contest_id = " + contest.id());
        assertThat(browser.get("/contests/" + contest.slug()).html().select(".actionbar form")).as("the sitting before used its own").hasSize(1);
        var second = browser.post("/contests/" + contest.slug() + "/attempts");
        assertThat(second.path()).startsWith("/attempts/");
        assertThat(second.body()).as("its last").contains("lượt 2");
        browser.post(second.path() + "/submission", "sure", "yes");
        assertThat(browser.post("/contests/" + contest.slug() + "/attempts").text("main")).contains("đã dùng hết lượt thi");
    }
}
