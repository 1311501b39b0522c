package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.edition.EditionRows;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Crawl;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** A freeze: everybody sees what was, organisers what is and how the two differ, a leader what is of the own subtree; publication ends it, and is kept. */
@MicronautTest(transactional = false)
class FreezeTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Projector projector;
    @Inject
    Editions editions;
    @Inject
    EditionRows editionRows;
    @Inject
    OutcomeLog log;
    @Inject
    Ids ids;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private static final String EARLY = "Nguyễn Thị Sớm";
    private static final String LATE = "Trần Văn Muộn";

    private void submit(Browser browser, Contest contest) {
        var paper = browser.post("/contests/" + contest.slug() + "/attempts");
        assertThat(browser.post(paper.path() + "/submission", "lastSeq", "0", "sure", "yes").path()).endsWith("/result");
    }

    /** As if the freeze were still to come. */
    private void projectBefore(Contest contest) {
        while (projector.run(contest.disclosure().freezeFrom().minusSeconds(60)) > 0) {
            Thread.onSpinWait();
        }
    }

    private void project() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        assertThat(log.fresh(1)).isEmpty();
    }

    private Contest frozen(World.Province province) {
        return contestWorld.published(province, s -> s.with(b -> b.freezeMinutes(150).certificate(new ContestSettings.Certificate(0, "TM. BTC", "", ""))));
    }

    @Test
    void everybodySeesWhatWasAndStaffWhatIs() throws InterruptedException {
        var province = world.province();
        var contest = frozen(province);
        var early = world.browser(world.person(EARLY, province.schoolA(), MemberRole.MEMBER));
        submit(early, contest);
        projectBefore(contest);
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/people").text("main")).as("no state is kept yet").contains("đang được khóa").doesNotContain(EARLY);
        project();
        var late = world.person(LATE, province.schoolB(), MemberRole.MEMBER);
        submit(world.browser(late), contest);
        project();
        Thread.sleep(1100); // pages are a second old at most
        var people = "/rankings/" + contest.slug() + "/people";
        for (var stranger : List.of(world.browser(), early, world.browser(late), world.browser(world.staff("Lãnh đạo trường kia", province.schoolA(), Role.LEADER, province.schoolA())))) {
            assertThat(stranger.get(people).text("main")).contains(EARLY, "Bảng khóa lúc").doesNotContain("công khai: ");
            assertThat(stranger.get(people).text("main")).doesNotContain(LATE);
            assertThat(stranger.get(people + "?unit=" + province.schoolB().id()).text("main")).doesNotContain(LATE);
            assertThat(stranger.get("/rankings/" + contest.slug() + "?under=" + province.federation().id() + "&level=grassroots").text("main tbody")).contains(province.schoolA().name()).doesNotContain("công khai: ");
        }
        assertThat(world.browser().get("/contests/" + contest.slug()).text(".stats")).as("counts stand still too").startsWith("người đã dự thi 1 ");
        assertThat(world.browser().get("/units/" + province.schoolB().id() + "/contests").text("main")).contains("đang khóa").doesNotContain("1 người");
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        assertThat(hoa.get(people).text("main")).contains(EARLY, LATE, "Số liệu mới nhất", "công khai: hạng 1", "công khai: chưa có");
        assertThat(hoa.get("/rankings/" + contest.slug() + "?under=" + province.federation().id() + "&level=grassroots").text("main")).contains("công khai: hạng 1", "công khai: chưa có");
        var leader = world.browser(world.staff("Phạm Văn Trưởng", province.schoolB(), Role.LEADER, province.schoolB()));
        assertThat(leader.get(people + "?unit=" + province.schoolB().id()).text("main")).as("the own subtree").contains(LATE, "Số liệu mới nhất");
        assertThat(leader.get(people).text("main tbody")).as("but not the whole").doesNotContain(LATE);
        var result = world.browser(late).get(attempts(late, contest) + "/result").text("main");
        assertThat(result).as("the own score is told, a place is not").contains("0").doesNotContain("Hạng 1", "Trong đơn vị");
        assertThat(early.get("/contests/" + contest.slug() + "/certificate").text("main")).as("no certificate of a frozen ranking").contains("chưa");
    }

    @Test
    void noReaderFindsAFigureFromAfterTheFreeze() throws InterruptedException {
        var province = world.province();
        var contest = frozen(province);
        var early = world.person(EARLY, province.schoolA(), MemberRole.MEMBER);
        submit(world.browser(early), contest);
        projectBefore(contest);
        project();
        submit(world.browser(world.person(LATE, province.schoolB(), MemberRole.MEMBER)), contest);
        project();
        Thread.sleep(1100);
        var readers = Map.of("stranger", world.browser(), "who was early", world.browser(early), "marker", world.browser(world.staff("Phạm Văn Chấm", province.factory(), Role.MARKER, province.federation())),
                "leader beside", world.browser(world.staff("Lãnh đạo trường kia", province.schoolA(), Role.LEADER, province.schoolA())));
        var place = "/rankings/" + contest.slug() + "/units/" + province.schoolB().id();
        readers.forEach((who, browser) -> {
            var pages = new Crawl(browser, List.of(contest.slug())).from(List.of("/", "/rankings", "/contests/" + contest.slug(), "/rankings/" + contest.slug(), "/rankings/" + contest.slug() + "/people?sheet=1", place,
                    "/rankings/" + contest.slug() + "?by=rate&under=" + province.wardB().id(), "/units/" + province.schoolB().id() + "/contests", "/units/" + province.wardB().id() + "/contests"));
            assertThat(pages).as(who).hasSizeGreaterThan(12);
            pages.forEach((path, page) -> assertThat(page.body()).as(who + " " + path + ": a name, a rate of one in thirty").doesNotContain(LATE, "3,33"));
            assertThat(pages.get(place).text("main")).as(who).contains("0 / 30");
        });
        var leader = world.browser(world.staff("Phạm Văn Trưởng", province.schoolB(), Role.LEADER, province.schoolB()));
        assertThat(leader.get("/units/" + province.schoolB().id() + "?contest=" + contest.slug()).body()).as("the leader of that school knows").contains("3,33");
    }

    @Test
    void aNodeThatLosesTheRankingHalfWayLeavesNothingDoubled() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        submit(world.browser(world.person(EARLY, province.schoolA(), MemberRole.MEMBER)), contest);
        submit(world.browser(world.person(LATE, province.schoolB(), MemberRole.MEMBER)), contest);
        project();
        var to = ids.next();
        var asked = new AtomicInteger();
        assertThat(editionRows.copy(contest.id(), to, 1, () -> asked.incrementAndGet() < 3)).as("another node has taken over").isFalse();
        assertThat(editionRows.copy(contest.id(), to, 1, () -> true)).isTrue();
        for (var table : List.of("standing", "unit_tally", "order_tally", "board_order")) {
            assertThat(rows.of("SELECT COUNT(*) FROM " + table + " WHERE contest_id = " + to)).as(table).isEqualTo(rows.of("SELECT COUNT(*) FROM " + table + " WHERE contest_id = " + contest.id()));
        }
        assertThat(rows.of("SELECT person_id, round_no, points, unit_path FROM standing WHERE contest_id = " + to + " ORDER BY round_no, person_id"))
                .isEqualTo(rows.of("SELECT person_id, round_no, points, unit_path FROM standing WHERE contest_id = " + contest.id() + " ORDER BY round_no, person_id")).hasSize(4);
    }

    private String attempts(Actor who, Contest contest) {
        return "/attempts/" + rows.of("SELECT id FROM attempt WHERE person_id = " + who.personId() + " AND contest_id = " + contest.id()).getFirst();
    }

    @Test
    void aFreezeThatHasBegunStaysWhenTheClosingMoves() {
        var province = world.province();
        var contest = frozen(province);
        submit(world.browser(world.person(EARLY, province.schoolA(), MemberRole.MEMBER)), contest);
        projectBefore(contest);
        project();
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var from = contest.disclosure().freezeFrom();
        assertThat(hoa.post("/organiser/contests/" + contest.slug() + "/extra-time", "id", "" + clock.millis(), "minutes", "60", "reason", "mất điện", "reach", "ROUND").status()).isEqualTo(200);
        var moved = contests.fresh(contest.id()).orElseThrow();
        assertThat(moved.settings().rounds().getLast().closes()).isAfter(contest.settings().rounds().getLast().closes());
        assertThat(moved.disclosure().freezeFrom()).isBeforeOrEqualTo(from).isAfter(from.minusSeconds(61));
        assertThat(moved.disclosure().frozen(clock.now())).isTrue();
    }

    @Test
    void whatIsPublishedStaysAndAChangeIsAnotherEdition() throws InterruptedException {
        var province = world.province();
        var contest = frozen(province);
        var early = world.browser(world.person(EARLY, province.schoolA(), MemberRole.MEMBER));
        submit(early, contest);
        projectBefore(contest);
        project();
        var late = world.person(LATE, province.schoolB(), MemberRole.MEMBER);
        submit(world.browser(late), contest);
        project();
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var results = "/organiser/contests/" + contest.slug() + "/results";
        assertThat(hoa.get(results).text("main")).contains("đã khóa", "nhận bài đến").doesNotContain("Lời thông báo");
        assertThat(hoa.get(results).html().select("main form")).as("while it runs").isEmpty();
        assertThat(hoa.post(results, "sure", "yes").text("main")).contains("Sau giờ đó mới công bố được");
        over(contest);
        assertThat(hoa.post(results, "reason", "").text("h1")).contains("Công bố kết quả");
        assertThat(editions.of(contest)).hasSize(1);
        assertThat(hoa.post(results, "sure", "yes").text("body")).contains("Đang lập");
        assertThat(hoa.post(results, "sure", "yes").text("body")).as("one at a time").contains("đang được lập");
        project();
        Thread.sleep(1100);
        var people = "/rankings/" + contest.slug() + "/people";
        assertThat(world.browser().get(people).text("main")).contains(EARLY, LATE, "Kết quả công bố lần 1");
        assertThat(hoa.get(results).html().select("#announcement").text()).contains(EARLY, LATE, contest.title(), "/rankings/" + contest.slug());
        assertThat(early.post("/contests/" + contest.slug() + "/certificate").text("main")).as("certificates follow").doesNotContain("chưa được công bố");
        // somebody's result turns out not to count
        log.append(log.ofPeople(contest.id(), List.of(late.personId())).getFirst().with(e -> e.id(ids.next()).position(null).kind(Kind.VOIDED).revision(1)));
        project();
        Thread.sleep(1100);
        assertThat(world.browser().get(people).text("main")).as("nothing changes silently").contains(EARLY, LATE, "Kết quả công bố lần 1");
        assertThat(hoa.get(people).text("main tbody")).as("but staff see what is").doesNotContain(LATE);
        assertThat(hoa.post(results, "sure", "yes", "reason", " ").text(".field__error")).contains("ghi lần này có gì thay đổi");
        hoa.post(results, "sure", "yes", "reason", "Loại một bài thi hộ");
        project();
        Thread.sleep(1100);
        assertThat(world.browser().get(people).text("main")).contains(EARLY, "Kết quả công bố lần 2", "Loại một bài thi hộ").doesNotContain(LATE);
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/editions/1/people").text("main")).as("both are kept").contains(EARLY, LATE, "lần công bố trước");
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/editions/2/people").text("main")).doesNotContain(LATE, "lần công bố trước");
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/editions/3").status()).isEqualTo(404);
        projector.rebuild(contest.id(), clock.now());
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/editions/1/people").text("main")).as("a rebuild leaves what is kept").contains(LATE);
    }

    /** Its last sitting and grace are over. */
    private void over(Contest contest) {
        var closes = contest.settings().rounds().getLast().closes();
        var past = clock.now().minus(Duration.ofMinutes(5)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        assertThat(rows.change("UPDATE contest SET version = version + 1, settings = REPLACE(settings, '" + closes + "', '" + past + "') WHERE id = " + contest.id())).isEqualTo(1);
        assertThat(contests.fresh(contest.id()).orElseThrow().settings().rounds().getLast().closes()).isEqualTo(past);
    }
}
