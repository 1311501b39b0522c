package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Messages;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class RankingPagesTest {

    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    OutcomeLog log;
    @Inject
    Tape tape;
    @Inject
    LiveFigures figures;
    @Inject
    OwnPlaces places;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    @Inject
    Units units;

    @Test
    void unitsWithTheSameNumberShareARankAndTheOwnIsPinned() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, lan, 9000, 60);
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 8000, 60);
        submit(contest, world.person("Lê Hoa", province.schoolB(), MemberRole.MEMBER), 7000, 60);
        tape.drain();
        var below = world.browser(lan).get("/rankings/" + contest.slug() + "?under=" + province.wardA().id());
        assertThat(below.status()).isEqualTo(200);
        assertThat(below.html().select("table.rank tbody tr .pos").eachText()).containsExactly("1 đồng hạng", "1 đồng hạng");
        assertThat(below.text("tr.is-own th")).contains("Lê Hồng Phong").contains("Đơn vị của anh/chị").doesNotContain("31/10/2026");
        assertThat(below.text("table.rank caption")).as("day and source all have in common are said once").contains("31/10/2026");
        assertThat(below.text(".pinned__pos")).contains("1");
        assertThat(below.html().select(".crumbs li").eachText()).containsExactly(province.federation().name(), province.wardA().name());
    }

    @Test
    void oneStepsDownFromTheProvinceAndUnitsWithNobodyComeLast() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        submit(contest, world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER), 8000, 60);
        tape.drain();
        var page = world.browser().get("/rankings/" + contest.slug());
        assertThat(page.html().select("table.rank tbody tr th a").eachText()).containsExactly(province.wardB().name());
        assertThat(page.html().select("table.rank tbody tr .pos").eachText()).containsExactly("1");
        assertThat(page.text("details summary")).isEqualTo("1 đơn vị chưa có ai dự thi");
        assertThat(page.html().select("details.fold .names a").eachText()).containsExactly(province.wardA().name());
        var down = world.browser().get(page.html().select("table.rank tbody tr th a").first().attr("href"));
        assertThat(down.text("table.rank tbody th")).contains(province.schoolB().name());
        assertThat(page.html().select("#filter-level option:contains(Cơ sở)").val()).isEqualTo("grassroots");
        var grassroots = world.browser().get("/rankings/" + contest.slug() + "?level=grassroots");
        assertThat(grassroots.html().select("table.rank tbody th").eachText()).singleElement().asString().contains(province.schoolB().name());
        assertThat(grassroots.html().select("details.fold .names li").eachText()).as("by name").hasSize(2);
        assertThat(grassroots.text("#filter-level option[selected]")).isEqualTo("Cơ sở");
        var rate = world.browser().get("/rankings/" + contest.slug() + "?by=rate&under=" + province.wardB().id());
        assertThat(rate.text("table.rank .val")).contains("3,33%").contains("1/30");
    }

    @Test
    void peopleAreRankedByPointsThenByTheTieRulesAndToldWhy() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, world.person("Lê Hoa", province.schoolB(), MemberRole.MEMBER), 9500, 90);
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 9000, 50);
        submit(contest, lan, 9000, 60);
        submit(contest, world.person("Phạm Sơn", province.factory(), MemberRole.MEMBER), 9000, 60);
        tape.drain();
        var page = world.browser(lan).get("/rankings/" + contest.slug() + "/people");
        assertThat(page.html().select("table.rank tbody .pos").eachText()).containsExactly("1", "2", "3 đồng hạng", "3 đồng hạng");
        assertThat(page.text("tr.is-own")).contains("Nguyễn Thị Lan", province.schoolA().name() + ", " + province.wardA().name());
        assertThat(page.html().select("table.rank tbody .val").eachText()).as("what decided stands beside equal points").containsExactly("95", "90 làm bài 50 giây", "90 làm bài 1 phút", "90 làm bài 1 phút");
        assertThat(page.text("details")).contains("Vì sao tôi hạng 3?").contains("1 người nhiều điểm hơn").contains("2 người cùng điểm").contains("làm bài nhanh hơn");
        var own = world.browser(lan).get("/rankings/" + contest.slug() + "/people?unit=" + province.schoolA().id());
        assertThat(own.html().select("table.rank tbody tr")).hasSize(1);
        var told = places.places(contest.id(), 1, lan.personId(), Messages.VIETNAMESE);
        assertThat(told).extracting(p -> p.rank() + "/" + p.of()).containsExactly("1/1", "3/4", "1/2");
        assertThat(told.get(1).why()).contains("làm bài nhanh hơn");
        assertThat(figures.figures(contest, clock.now()).orElseThrow()).satisfies(f -> {
            assertThat(f.participants()).isEqualTo(4);
            assertThat(f.unitsWithSomebody()).isEqualTo(3);
            assertThat(f.units()).isEqualTo(3);
            assertThat(f.top()).hasSize(2);
        });
    }

    @Test
    void leadingUnitsAreInTheOrderOfTheFigureTheyShow() {
        var province = world.province();
        units.declare(province.wardA().id(), LocalDate.of(2026, 10, 31), 140, 9, "thử", null, clock.now());
        units.declare(province.wardB().id(), LocalDate.of(2026, 10, 31), 30, 3, "thử", null, clock.now());
        var contest = contest(province, Show.AFTER_SUBMISSION);
        for (var unit : List.of(province.schoolA(), province.factory(), province.factory(), province.schoolB())) {
            submit(contest, world.person("Người của " + unit.name(), unit, MemberRole.MEMBER), 9000, 60);
        }
        tape.drain();
        assertThat(leading(contest)).as("one of 30 before three of 140").containsExactly("1 " + province.wardB().name() + " 1/30", "2 " + province.wardA().name() + " 3/140");
    }

    @Test
    void whereNobodyDeclaredNumbersUnitsLeadByTheirPeople() {
        var province = world.province();
        rows.change("DELETE FROM unit_count WHERE unit_id IN (" + province.schoolA().id() + ", " + province.schoolB().id() + ", " + province.factory().id() + ")");
        var contest = contest(province, Show.AFTER_SUBMISSION);
        for (var unit : List.of(province.schoolA(), province.schoolB(), province.schoolB())) {
            submit(contest, world.person("Người của " + unit.name(), unit, MemberRole.MEMBER), 9000, 60);
        }
        tape.drain();
        assertThat(leading(contest)).containsExactly("1 " + province.wardB().name() + " 2/0", "2 " + province.wardA().name() + " 1/0");
    }

    private List<String> leading(Contest contest) {
        return figures.figures(contest, clock.now()).orElseThrow().top().stream().map(t -> t.rank() + " " + t.name() + " " + t.participants() + "/" + t.declared()).toList();
    }

    @Test
    void peopleAndUnitsAreRankedOnTheirBoard() {
        var province = world.province();
        var now = clock.now();
        var settings = Settings.of(Counting.BEST, List.of(TieRule.DURATION), null, Show.AFTER_SUBMISSION, 2, now.minus(Duration.ofDays(1)));
        var contest = contests.open(province.federation(), settings.withBoards(Story.boards(province.wardA())), now);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, world.person("Lê Hoa", province.schoolB(), MemberRole.MEMBER), 9500, 90);
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 9000, 50);
        submit(contest, world.person("Phạm Sơn", province.factory(), MemberRole.MEMBER), 9000, 60);
        submit(contest, lan, 9000, 60);
        tape.drain();
        var path = "/rankings/" + contest.slug();
        var people = world.browser(lan).get(path + "/people?board=1");
        assertThat(people.html().select("table.rank tbody .pos").eachText()).containsExactly("1", "2 đồng hạng", "2 đồng hạng");
        assertThat(people.text(".pinned__pos")).contains("2");
        assertThat(people.text("details")).contains("Vì sao tôi hạng 2?", "Không ai nhiều điểm hơn", "làm bài nhanh hơn");
        assertThat(people.text("#filter-board option[selected]")).isEqualTo("Bảng A");
        assertThat(world.browser(lan).get(path + "/people?board=2").html().select(".pinned")).as("another board is not hers").isEmpty();
        assertThat(world.browser().get(path + "/people?board=2").html().select("table.rank tbody th").eachText()).singleElement().asString().contains("Lê Hoa");
        var units = world.browser(lan).get(path + "?board=1");
        assertThat(units.html().select("table.rank tbody th a").eachText()).containsExactly(province.wardA().name());
        assertThat(units.text("#filter-board option[selected]")).isEqualTo("Bảng A");
        assertThat(units.html().select("main a[href*='/people']").attr("href")).contains("board=1");
        var schools = world.browser(lan).get(path + "?board=1&level=grassroots");
        assertThat(schools.html().select("table.rank tbody .pos").eachText()).containsExactly("1", "2");
        var below = world.browser(lan).get(units.html().select("table.rank tbody th a").first().attr("href"));
        assertThat(below.html().select("#filter-board")).as("below it all is one board").isEmpty();
        var told = places.places(contest.id(), 1, lan.personId(), Messages.VIETNAMESE);
        assertThat(told).extracting(p -> p.label() + " " + p.rank() + "/" + p.of()).containsExactly("Trong đơn vị 1/1", "Trong bảng 2/3", "Toàn cuộc thi 3/4", "Đơn vị của anh/chị 1/2");
        assertThat(told.get(1).name()).isEqualTo("Bảng A");
        assertThat(told.get(1).why()).contains("làm bài nhanh hơn");
        assertThat(figures.figures(contest, clock.now()).orElseThrow()).satisfies(f -> {
            assertThat(f.top()).isEmpty();
            assertThat(f.boards()).extracting(b -> b.name() + ": " + b.top().getFirst().name()).containsExactly("Bảng A: " + province.wardA().name(), "Bảng B: " + province.wardB().name());
        });
        assertThat(world.browser().get(path + "?board=3").status()).isEqualTo(404);
        assertThat(world.browser().get(path + "/people?board=-1").status()).isEqualTo(404);
    }

    @Test
    void whoMovesLeavesWhatWasDoneWhereItWasDone() {
        var province = world.province();
        var now = clock.now();
        var contest = contests.open(province.federation(), Settings.of(Counting.BEST, List.of(TieRule.DURATION), null, Show.AFTER_SUBMISSION, 2, now.minus(Duration.ofDays(10))), now);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, 1, 1, lan, province.schoolA(), 9000, 60);
        submit(contest, 1, 2, lan, province.schoolB(), 7000, 60);
        submit(contest, 2, 1, lan, province.schoolB(), 8000, 60);
        submit(contest, 1, 1, world.person("Lê Hoa", province.schoolA(), MemberRole.MEMBER), province.schoolA(), 6000, 60);
        tape.drain();
        assertThat(tallies(contest, province.schoolA())).as("her first round, and its points").containsExactly("0 2 2 2 15000", "1 2 2 2 15000");
        assertThat(tallies(contest, province.schoolB())).as("two attempts; the points of the second round alone").containsExactly("0 1 2 1 8000", "1 1 1 0 0", "2 1 1 1 8000");
        assertThat(tallies(contest, province.federation())).as("one person").containsExactly("0 2 4 2 23000", "1 2 3 2 15000", "2 1 1 1 8000");
        var path = "/rankings/" + contest.slug();
        assertThat(world.browser().get(path + "/people?unit=" + province.schoolA().id()).text("main")).contains("Đơn vị có 2 người dự thi; 1 người trong đó đứng tên ở đơn vị khác");
        assertThat(world.browser().get(path + "/people?unit=" + province.schoolB().id()).text("main")).contains("Nguyễn Thị Lan", "170").doesNotContain("đứng tên ở đơn vị khác");
        assertThat(world.browser().get(path + "?by=average&level=grassroots&round=1").text("table.rank")).as("nobody's points count for school B in the first round").contains("75", "–");
    }

    @Test
    void ranksFollowWhatIsPrinted() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var end = clock.millis();
        for (var millis : List.of(100, 700, 999)) {
            var who = world.person("Người " + millis, province.schoolA(), MemberRole.MEMBER);
            log.append(submitted(contest, who, end).startedAt(end - millis).build());
        }
        tape.drain();
        var page = world.browser().get("/rankings/" + contest.slug() + "/people");
        assertThat(page.html().select("table.rank td.n.wide:nth-child(3)").eachText()).containsOnly("0:00");
        assertThat(page.html().select("table.rank tbody .pos").eachText()).containsExactly("1 đồng hạng", "1 đồng hạng", "1 đồng hạng");
    }

    @Test
    void theTimeOfStartingIsPrintedWhereItDecides() {
        var province = world.province();
        var now = clock.now();
        var contest = contests.open(province.federation(), Settings.of(Counting.BEST, List.of(TieRule.STARTED), null, Show.AFTER_SUBMISSION, 1, now.minus(Duration.ofDays(1))), now);
        submit(contest, world.person("Lê Hoa", province.schoolB(), MemberRole.MEMBER), 9500, 90);
        tape.drain();
        var started = java.time.Instant.ofEpochMilli(Long.parseLong(rows.of("SELECT started_at FROM outcome_log WHERE contest_id = " + contest.id()).getFirst()));
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/people").text("table.rank")).contains("Vào thi lúc", vn.hoithi.text.Format.of(Messages.VIETNAMESE).second(started));
    }

    @Test
    void whoPollsIsToldThatNothingChangedUntilItDoes() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        submit(contest, world.person("Lê Hoa", province.schoolB(), MemberRole.MEMBER), 7000, 60);
        tape.drain();
        var path = "/rankings/" + contest.slug() + "/people";
        var stranger = world.browser();
        var first = stranger.get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        var again = stranger.having(first.header("ETag"), path);
        if (again.statusCode() == 200) { // the minute that the page prints has just passed
            first = stranger.get(path);
            again = stranger.having(first.header("ETag"), path);
        }
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 8000, 60);
        tape.drain();
        var deadline = clock.now().plusSeconds(10);
        var later = again;
        while (!later.body().contains("Trần Văn Minh") && clock.now().isBefore(deadline)) {
            later = stranger.having(first.header("ETag"), path);
        }
        assertThat(later.body()).contains("Trần Văn Minh");
        var signedIn = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER)).get(path);
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
        assertThat(signedIn.header("ETag")).isEmpty();
    }

    @Test
    void aReaderSeesTheOwnUnitAmongItsSiblingsFirst() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, lan, 9000, 60);
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 8000, 60);
        tape.drain();
        var own = world.browser(lan).get("/rankings/" + contest.slug());
        assertThat(own.html().select("table.rank tbody th").eachText()).hasSize(2).anySatisfy(name -> assertThat(name).contains(province.schoolA().name()));
        assertThat(own.html().select("input[name=under]").val()).isEqualTo("" + province.wardA().id());
        var up = world.browser(lan).get(own.html().select(".crumbs a").attr("href"));
        assertThat(up.html().select("table.rank tbody th a").eachText()).containsExactly(province.wardA().name());
        assertThat(world.browser().get("/rankings/" + contest.slug()).html().select("table.rank tbody th a").eachText()).containsExactly(province.wardA().name());
    }

    @Test
    void aSheetForTheNoticeBoardIsHeadedAndSigned() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        submit(contest, world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER), 8000, 60);
        tape.drain();
        for (var path : List.of("/rankings/" + contest.slug() + "?by=rate", "/rankings/" + contest.slug() + "/people")) {
            var sheet = world.browser().get(world.browser().get(path).html().select("a[href*='sheet=1']").attr("href"));
            assertThat(sheet.text(".letterhead")).contains("BAN TỔ CHỨC CUỘC THI");
            assertThat(sheet.text(".signature")).contains("NGƯỜI LẬP BIỂU");
            assertThat(sheet.html().select(".filters, .pinned")).isEmpty();
            assertThat(sheet.text("table.rank")).isNotEmpty();
        }
    }

    @Test
    void nothingIsShownBeforeTheContestAllowsIt() throws InterruptedException {
        var province = world.province();
        var contest = contest(province, Show.AFTER_CONTEST);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        submit(contest, lan, 9000, 60);
        tape.drain();
        for (var path : List.of("", "/people", "?round=1")) {
            var page = world.browser(lan).get("/rankings/" + contest.slug() + path);
            assertThat(page.text("h1")).isEqualTo("Bảng xếp hạng chưa công bố");
            assertThat(page.text("main")).contains("Công bố từ").doesNotContain("Lan");
        }
        assertThat(figures.figures(contest, clock.now()).orElseThrow().top()).isEmpty();
        assertThat(row(contest)).contains("Công bố từ").doesNotContain("Dẫn đầu", "đã dự thi");
    }

    @Test
    void theListOfRankingsTellsWhoLeadsByWhat() throws InterruptedException {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        submit(contest, world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER), 9000, 60);
        tape.drain();
        assertThat(row(contest)).contains("1 người đã dự thi", "Dẫn đầu: " + province.wardA().name(), "Đang mở");
        assertThat(world.browser().get("/rankings/" + contest.slug()).html().select("meta[name=description]").attr("content")).contains(contest.title(), "Cập nhật lúc");
    }

    /** The list is made once a second. */
    private String row(Contest contest) throws InterruptedException {
        for (int i = 0; i < 100 && line(contest).isEmpty(); i++) {
            Thread.sleep(100);
        }
        return line(contest);
    }

    private String line(Contest contest) {
        return world.browser().get("/rankings").html().select(".contests > li:has(a[href='/rankings/" + contest.slug() + "'])").text();
    }

    @Test
    void aUnitOrContestThatIsNotInItIsNotFound() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var stranger = world.province().schoolA();
        assertThat(world.browser().get("/rankings/" + contest.slug() + "?under=" + stranger.id()).status()).isEqualTo(404);
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/people?unit=" + stranger.id()).status()).isEqualTo(404);
        assertThat(world.browser().get("/rankings/" + contest.slug() + "?round=9").status()).isEqualTo(404);
        assertThat(world.browser().get("/rankings/khong-co").status()).isEqualTo(404);
    }

    private Contest contest(World.Province province, Show results) {
        var now = clock.now();
        return contests.open(province.federation(), Settings.of(Counting.BEST, List.of(TieRule.DURATION), null, results, 2, now.minus(Duration.ofDays(1))), now);
    }

    private List<String> tallies(Contest contest, Unit unit) {
        return rows.of("SELECT round_no, participants, attempts, scored, points_sum FROM unit_tally WHERE contest_id = " + contest.id() + " AND unit_id = " + unit.id() + " ORDER BY round_no");
    }

    private void submit(Contest contest, int round, int number, Actor who, Unit where, int points, int seconds) {
        var end = clock.millis();
        log.append(submitted(contest, who, end).roundNo(round).number(number).unitId(where.id()).unitPath(where.path()).points(points).correctCount(5)
                .startedAt(end - seconds * 1000L).build());
    }

    private void submit(Contest contest, Actor who, int points, int seconds) {
        var end = clock.millis();
        log.append(submitted(contest, who, end).points(points).correctCount(5).startedAt(end - seconds * 1000L).build());
    }

    private OutcomeEventBuilder submitted(Contest contest, Actor who, long end) {
        return OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.SUBMITTED).contestId(contest.id()).roundNo(1).attemptId(ids.next()).revision(1).number(1)
                .personId(who.personId()).unitId(who.unitId()).unitPath(who.unitPath()).memberRole(who.memberRole()).submittedAt(end).loggedAt(end);
    }
}
