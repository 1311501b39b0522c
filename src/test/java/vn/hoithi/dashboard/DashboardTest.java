package vn.hoithi.dashboard;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class DashboardTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    Clock clock;

    private World.Province province;
    private Contest contest;

    @BeforeEach
    void aContestWithFiguresInOneWard() {
        province = world.province();
        contest = contests.published(province, settings -> settings);
        tally(province.federation(), 61, 4, 2);
        tally(province.wardA(), 60, 4, 2);
        tally(province.factory(), 60, 4, 2);
        tally(province.wardB(), 1, 0, 0);
        tally(province.schoolB(), 1, 0, 0);
        transactions.executeWrite(status -> jdbc.prepareStatement("INSERT INTO unit_day (contest_id, round_no, unit_id, day, participants) VALUES (?, 0, ?, ?, 60)", row -> {
            row.setLong(1, contest.id());
            row.setLong(2, province.wardA().id());
            row.setDate(3, Date.valueOf(LocalDate.ofInstant(clock.now(), Format.ZONE)));
            return row.executeUpdate();
        }));
    }

    @Test
    void theBoardSetsFiguresAgainstTheTargets() {
        var page = leaderOf(province.wardA()).get(dashboard(province.wardA()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo(province.wardA().name());
        assertThat(page.text("section[aria-labelledby=h-officers]")).contains("44,44%", "4 / 9 người", "Còn thiếu 5 người", "Chỉ tiêu 100%");
        assertThat(page.text("section[aria-labelledby=h-members]")).contains("41,43%", "58 / 140 người", "Còn thiếu 75 người", "Chỉ tiêu 95%");
        assertThat(page.text("section[aria-labelledby=h-facts]")).contains("Lượt thi 75", "3,5 / 5 điểm", "31/10/2026", "Cộng các đơn vị trực thuộc");
        assertThat(page.html().select("svg.chart .line").attr("d")).startsWith("M34.0");
        assertThat(page.body()).doesNotContain("style=");
    }

    @Test
    void whileResultsAreHiddenThereIsNoAverageOfHoweverMany() {
        for (var show : List.of(ContestSettings.Show.AFTER_ROUND, ContestSettings.Show.AFTER_CONTEST, ContestSettings.Show.NEVER)) {
            contest = contests.published(province, s -> withResults(s, show));
            tally(province.schoolB(), 1, 0, 0);
            tally(province.wardA(), 60, 4, 2);
            for (var unit : List.of(province.schoolB(), province.wardA())) {
                var facts = leaderOf(province.federation()).get(dashboard(unit)).text("section[aria-labelledby=h-facts]");
                assertThat(facts).as(show + " " + unit.name()).doesNotContain("3,5").contains(show == ContestSettings.Show.NEVER ? "Điểm trung bình Không công bố" : "Điểm trung bình Công bố từ");
            }
        }
    }

    @Test
    void whoSitsInAContestForWorkersIsInNoRate() {
        contest = contests.published(province, s -> s.withEligibility(new ContestSettings.Eligibility(Set.of(MemberRole.WORKER), List.of(), false)));
        tally(province.wardA(), 3, 0, 3);
        var page = leaderOf(province.wardA()).get(dashboard(province.wardA()));
        assertThat(page.html().select("#h-officers, #h-members")).isEmpty();
        assertThat(page.text("#reminder")).contains("đã có 3 người lao động dự thi.").doesNotContain("chỉ tiêu");
        assertThat(page.text("main")).contains("không có số khai nên không có tỷ lệ").doesNotContain("%");
    }

    private static ContestSettings withResults(ContestSettings s, ContestSettings.Show show) {
        return s.withResults(show).withReview(ContestSettings.Show.NEVER);
    }

    @Test
    void subunitsAreSortedByMissingPeopleAndLeadDownwards() {
        var browser = leaderOf(province.wardA());
        var page = browser.get(dashboard(province.wardA()));
        var rows = page.html().select("section[aria-labelledby=h-below] tbody tr");
        assertThat(rows.eachText()).hasSize(2);
        assertThat(rows.get(0).select("strong").text()).isEqualTo("38");
        assertThat(rows.get(1).select("strong").text()).isEqualTo("37");
        var down = browser.get(rows.get(0).select("a").attr("href"));
        assertThat(down.text("h1")).isEqualTo(province.schoolA().name());
        assertThat(down.html().select(".crumbs a").eachText()).containsExactly(province.wardA().name());
    }

    @Test
    void unitsWithNobodyYetAreNamed() {
        var page = leaderOf(province.federation()).get(dashboard(province.federation()));
        assertThat(page.text("#h-untouched")).isEqualTo("1 đơn vị chưa có ai dự thi");
        assertThat(page.html().select("section[aria-labelledby=h-untouched] details")).as("all are seen").isEmpty();
        assertThat(page.html().select("main > .stack a[href=#unit-more], #unit-more a[href$=/posters]")).as("from the top to what stands at the end").hasSize(2);
        assertThat(page.text("section[aria-labelledby=h-untouched] li")).contains(province.schoolA().name(), "40 đoàn viên", province.wardA().name());
    }

    @Test
    void theReminderCarriesTheFiguresAndTheLink() {
        var text = leaderOf(province.wardA()).get(dashboard(province.wardA())).text("textarea#reminder");
        assertThat(text).contains(contest.title(), "đã có 58 đoàn viên dự thi, còn 75 người nữa", "/v/" + contest.code());
        var letter = leaderOf(province.wardA()).get(dashboard(province.wardA())).text("textarea#formal");
        assertThat(letter).contains("Kính gửi: các công đoàn trực thuộc", "đã có 58 đoàn viên dự thi, còn 75 người nữa", "/v/" + contest.code());
    }

    @Test
    void atTheGrassrootsPeopleWithoutAStandingAreNamed() {
        world.person("Nguyễn Thị Vắng", province.schoolA(), MemberRole.MEMBER);
        var came = world.person("Trần Đã Thi", province.schoolA(), MemberRole.MEMBER);
        world.person("Lê Trường Khác", province.schoolB(), MemberRole.MEMBER);
        standing(came.personId(), province.schoolA());
        var page = leaderOf(province.wardA()).get(dashboard(province.schoolA()));
        assertThat(page.text("section[aria-labelledby=h-absent]")).contains("Nguyễn Thị Vắng", "1 người chưa dự thi").doesNotContain("Trần Đã Thi", "Lê Trường Khác");
    }

    @Test
    void nothingOfAnotherUnitAppears() {
        var page = leaderOf(province.wardA()).get(dashboard(province.wardA()));
        assertThat(page.body()).doesNotContain(province.wardB().name(), "/units/" + province.schoolB().id(), "/units/" + province.federation().id());
    }

    @Test
    void anotherUnitsAddressIsNotFound() {
        var browser = leaderOf(province.wardA());
        assertThat(browser.get(dashboard(province.wardB())).status()).isEqualTo(404);
        assertThat(browser.get(dashboard(province.schoolB())).status()).isEqualTo(404);
        assertThat(browser.get(dashboard(province.federation())).status()).isEqualTo(404);
        assertThat(browser.get("/units/1").status()).isEqualTo(404);
        assertThat(browser.get("/units/" + province.wardA().id() + "?contest=khong-co").status()).isEqualTo(404);
    }

    @Test
    void whoLeadsNoUnitFindsNothing() {
        var member = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(member.get(dashboard(province.schoolA())).status()).isEqualTo(404);
    }

    @Test
    void theDoorLeadsToTheOnlyUnit() {
        assertThat(leaderOf(province.wardA()).get("/units").text("h1")).isEqualTo(province.wardA().name());
    }

    @Test
    void withoutAContestTheBoardSaysWhatToDo() {
        var quiet = world.province();
        var page = leaderOf(quiet.wardA()).get("/units/" + quiet.wardA().id());
        assertThat(page.text(".empty")).contains("Chưa có cuộc thi nào mời đơn vị", "Khai số đoàn viên");
    }

    private Browser leaderOf(Unit unit) {
        return world.browser(world.staff("Minh", unit, Role.LEADER, unit));
    }

    private String dashboard(Unit unit) {
        return "/units/" + unit.id() + "?contest=" + contest.slug();
    }

    private void tally(Unit unit, int participants, int officers, int workers) {
        transactions.executeWrite(status -> jdbc.prepareStatement("""
            INSERT INTO unit_tally (contest_id, round_no, unit_id, participants, officers, workers, attempts, points_sum, all_correct, scored)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, 0, ?)
            """, row -> {
            row.setLong(1, contest.id());
            row.setLong(2, unit.id());
            row.setInt(3, participants);
            row.setInt(4, officers);
            row.setInt(5, workers);
            row.setInt(6, participants + 15);
            row.setLong(7, participants * 350L);
            row.setInt(8, participants);
            return row.executeUpdate();
        }));
    }

    private void standing(long personId, Unit unit) {
        transactions.executeWrite(status -> jdbc.prepareStatement("""
            INSERT INTO standing (contest_id, round_no, person_id, unit_id, unit_path, member_role, sort_key, points, correct_count, all_correct, duration_ms, submitted_at, attempts, provisional)
            VALUES (?, 0, ?, ?, ?, 'MEMBER', ?, 500, 5, 1, 1000, 0, 1, 0)
            """, row -> {
            row.setLong(1, contest.id());
            row.setLong(2, personId);
            row.setLong(3, unit.id());
            row.setString(4, unit.path());
            row.setBytes(5, new byte[]{1});
            return row.executeUpdate();
        }));
    }
}
