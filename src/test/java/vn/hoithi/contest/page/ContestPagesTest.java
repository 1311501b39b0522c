package vn.hoithi.contest.page;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.Samples;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ContestPagesTest {

    @Inject
    World world;
    @Inject
    Contests contests;
    @Inject
    ContestDrafts drafts;
    @Inject
    ItemBank bank;
    @Inject
    Materials materials;
    @Inject
    Clock clock;

    @Test
    void aDraftIsNobodysBusiness() {
        var province = world.province();
        var draft = drafts.draft(province.federation().id(), "Nháp " + province.number(), Samples.simple(topic(province, 5)), null, clock.now());
        assertThat(world.browser().get("/contests/" + draft.slug()).status()).isEqualTo(404);
        assertThat(world.browser().get("/v/" + draft.code()).status()).isEqualTo(404);
    }

    @Test
    void aWrongCodeStaysInItsFieldWithTheReason() {
        Map.of("ABC 23q", "Không có cuộc thi nào mang mã ABC 23q", "ABC20Z", "không có ký tự 0", "Â2", "có 6 ký tự, anh/chị đã nhập 2", " ", "Vui lòng nhập mã").forEach((typed, reason) -> {
            for (var path : List.of("/v?code=", "/v/")) {
                var page = world.browser().get(path + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"));
                assertThat(page.status()).isEqualTo(404);
                assertThat(page.html().getElementById("code").val()).as(path + typed).isEqualTo(typed.strip());
                assertThat(page.text("#code-error")).contains(reason);
                assertThat(page.header("content-security-policy")).isNotNull();
            }
        });
    }

    @Test
    void aCodeIsReadAsAPhoneTypesIt() {
        var contest = published(world.province());
        var typed = contest.code().toLowerCase().substring(0, 3) + " - " + contest.code().substring(3);
        assertThat(world.browser().get("/v?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).path()).isEqualTo("/contests/" + contest.slug());
    }

    @Test
    void aPublishedContestIsThereForEverybody() {
        var province = world.province();
        var contest = published(province);
        var page = world.browser().get("/v/" + contest.code());
        assertThat(page.path()).isEqualTo("/contests/" + contest.slug());
        assertThat(page.text("h1")).isEqualTo(contest.title());
        assertThat(page.text("main")).contains("5 câu trắc nghiệm", province.federation().name(), "Đang mở", "Đọc toàn văn thể lệ");
        var countdown = page.html().select("[data-behaviour=countdown]").first();
        assertThat(Long.parseLong(countdown.attr("data-ends")) - Long.parseLong(countdown.attr("data-now"))).isBetween(Duration.ofDays(2).toMillis(), Duration.ofDays(3).toMillis());
        assertThat(countdown.select(".countdown > span:not([hidden]) b").first().text()).isEqualTo("2");
        assertThat(page.html().select(".actionbar a").eachAttr("href")).containsExactly("/account/new?next=/contests/" + contest.slug(), "/session/new?next=/contests/" + contest.slug());
        assertThat(open()).as("the list of those open").contains(contest.title());
        var qr = world.browser().get("/contests/" + contest.slug() + "/qr.svg");
        assertThat(qr.header("content-type")).startsWith("image/svg+xml");
        assertThat(qr.body()).contains("<path");
    }

    /** Titles of all open contests, whatever other tests have published. */
    private List<String> open() {
        var titles = new ArrayList<String>();
        for (var next = "/?kind=open&page=1"; !next.isEmpty(); ) {
            var page = world.browser().get(next).html();
            titles.addAll(page.select(".contests h3").eachText());
            next = page.select(".pager a[rel=next]").attr("href");
        }
        return titles;
    }

    @Test
    void whatIsOnTheTopicsOfThePaperIsThereToBeReadBeforehand() {
        var province = world.province();
        var elsewhere = world.province();
        var topic = "thu-" + province.number();
        var read = guide(province.federation().id(), topic, "Hỏi đáp về giờ làm");
        guide(province.federation().id(), topic + "-khac", "Chuyện khác");
        guide(elsewhere.federation().id(), topic, "Của tỉnh khác");
        var contest = published(province);
        var links = world.browser().get("/contests/" + contest.slug()).html().select("[aria-labelledby=h-study] .links a");
        assertThat(links.eachText()).containsExactly("Hỏi đáp về giờ làm");
        assertThat(links.attr("href")).isEqualTo("/study/" + read);
    }

    private long guide(long unitId, String topic, String title) {
        return materials.importGuide(unitId, topic, MaterialKind.DOCUMENT, title, "Một câu.", "Nguồn thử", "## Điều 1. Giờ làm\n\nNgười lao động làm việc theo giờ đã thoả thuận.\n", clock.now()).id();
    }

    @Test
    void theButtonFollowsWhoLooks() {
        var province = world.province();
        var contest = published(province);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        assertThat(world.browser(lan).get("/contests/" + contest.slug()).html().select(".actionbar form").attr("action")).isEqualTo("/contests/" + contest.slug() + "/attempts");
        var worker = world.person("Trần Văn Tư", province.schoolA(), MemberRole.WORKER);
        assertThat(world.browser(worker).get("/contests/" + contest.slug()).text(".actionbar")).contains("không dành cho đối tượng");
        var stranger = world.person("Lê Xa", world.province().schoolA(), MemberRole.MEMBER);
        assertThat(world.browser(stranger).get("/contests/" + contest.slug()).text(".actionbar")).contains("không dành cho đơn vị");
        var hoa = world.staff("Phạm Hoa", province.schoolA(), Role.ORGANISER, province.federation());
        assertThat(world.browser(hoa).get("/contests/" + contest.slug()).text(".actionbar")).contains("không dự thi");
    }

    @Test
    void beforeTheOpeningOneMayRegisterOrStudy() {
        var province = world.province();
        var now = clock.now();
        var contest = published(province, List.of(new Round(1, "", List.of(new Round.Window(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)))))));
        var stranger = world.browser().get("/contests/" + contest.slug());
        assertThat(stranger.html().select(".actionbar a").eachAttr("href")).containsExactly("/account/new?next=/contests/" + contest.slug(), "/session/new?next=/contests/" + contest.slug());
        assertThat(stranger.text(".actionbar")).contains("Đợt tới mở lúc");
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER)).get("/contests/" + contest.slug());
        assertThat(lan.html().select(".actionbar a").eachAttr("href")).containsExactly("/study");
        assertThat(lan.html().select(".actionbar form")).isEmpty();
    }

    @Test
    void publicationFreezesPoolAndRoll() {
        var province = world.province();
        var contest = published(province);
        assertThat(contest.pool()).hasSize(6);
        var roll = contests.roll(contest.id());
        assertThat(roll).hasSize(6);
        assertThat(roll.get(province.schoolA().id()).members()).isEqualTo(40);
        assertThat(roll.get(province.wardA().id()).members()).isEqualTo(140);
        assertThat(roll.get(province.federation().id()).members()).isEqualTo(170);
        assertThat(roll.get(province.federation().id()).officers()).isEqualTo(12);
        assertThat(roll.get(province.federation().id()).countedOn()).isNotNull();
    }

    @Test
    void tooSmallABankKeepsAContestFromPublication() {
        var province = world.province();
        var draft = drafts.draft(province.federation().id(), "Thiếu câu " + province.number(), Samples.simple(topic(province, 3)), null, clock.now());
        assertThat(drafts.publish(draft.id(), null, clock.now())).singleElement().asString().contains("có 3 câu", "cần 5");
        assertThat(contests.byId(draft.id()).orElseThrow().published()).isFalse();
    }

    private Contest published(World.Province province) {
        var now = clock.now();
        return published(province, List.of(new Round(1, "", List.of(new Round.Window(now.minusSeconds(60), now.plus(Duration.ofDays(3)))))));
    }

    private Contest published(World.Province province, List<Round> rounds) {
        var s = Samples.simple(topic(province, 6));
        var now = clock.now();
        var settings = s.with(b -> b.rounds(rounds).attemptsPerRound(2).minutes(15).targetOfficers(0).targetMembers(0).graceSeconds(600));
        var draft = drafts.draft(province.federation().id(), "Luật Công đoàn " + province.number(), settings, null, now);
        assertThat(drafts.publish(draft.id(), null, now)).isEmpty();
        return contests.published(draft.slug()).orElseThrow();
    }

    private long topic(World.Province province, int items) {
        var topic = bank.topic("thu-" + province.number(), "Chủ đề " + province.number());
        for (int i = 0; i < items; i++) {
            var choices = List.of(new Choice("Đúng", true, false), new Choice("Sai", false, false));
            bank.add(province.federation().id(), topic.id(), new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i + " của " + province.number(), choices, "Điều 1", "Vì vậy"), null, clock.now());
        }
        return topic.id();
    }
}
