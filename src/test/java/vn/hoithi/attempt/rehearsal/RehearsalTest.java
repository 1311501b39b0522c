package vn.hoithi.attempt.rehearsal;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Closing;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RehearsalTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    ContestDrafts drafts;
    @Inject
    Rehearsals.RehearsalCleaningJob broom;
    @Inject
    Closing closing;
    @Inject
    Attempts attempts;
    @Inject
    Clock clock;
    @Inject
    Rows rows;

    World.Province province;
    Actor hoa;
    Browser desk;

    @BeforeEach
    void hoaOrganises() {
        province = world.province();
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        desk = world.browser(hoa);
    }

    @Test
    void aDraftIsSatSubmittedAndShownAndNothingOfItStays() {
        contestWorld.published(province, s -> s); // fills the bank
        var draft = drafts.draft(province.federation().id(), "Bản nháp " + province.number(), full(), hoa.personId(), clock.now());
        var before = traces(draft);
        var page = desk.post(path(draft));
        assertThat(page.text("main")).contains("Thi thử: không tính kết quả.").doesNotContain("còn 1 lượt nữa");
        assertThat(page.html().select("fieldset.question")).hasSize(5);
        var id = id(page);
        assertThat(desk.json("/attempts/" + id + "/responses", "{\"seq\":5000,\"responses\":{\"1\":\"0\",\"e\":\"Bài viết\",\"p\":\"12\"}}").statusCode()).isEqualTo(200);
        assertThat(desk.get("/attempts/" + id).html().select("input[name=s1][checked]")).hasSize(1);
        var result = desk.post("/attempts/" + id + "/submission");
        assertThat(result.text("main")).contains("Thi thử: không tính kết quả.", "HT-", "GIẢI THÍCH", "chờ chấm", "Kết thúc thi thử").doesNotContain("Thứ hạng");
        assertThat(desk.get("/attempts/" + id + "/result").text("main")).as("after a reload").contains("GIẢI THÍCH");
        assertThat(desk.get("/attempts/" + id + "/places").status()).isEqualTo(404);
        assertThat(desk.get("/me/attempts").text("main")).doesNotContain(draft.title());
        assertThat(desk.post(path(draft) + "/end").text(".flash")).contains("đã xóa");
        assertThat(desk.get("/attempts/" + id + "/result").status()).isEqualTo(404);
        assertThat(traces(draft)).isEqualTo(before);
        assertThat(rows.of("SELECT id FROM attempt WHERE id = " + id, "SELECT seq FROM answer_journal WHERE attempt_id = " + id, "SELECT attempt_id FROM rehearsal WHERE attempt_id = " + id)).isEmpty();
    }

    @Test
    void whileItRunsItIsSeenAndCountedNowhere() {
        var contest = contestWorld.published(province, s -> upcoming(s));
        var before = traces(contest);
        var id = id(desk.post(path(contest)));
        assertThat(traces(contest)).isEqualTo(before);
        assertThat(desk.get("/organiser/contests/" + contest.slug() + "/inside").text("main")).contains("Lúc này không có ai đang thi.").doesNotContain("Lê Thu Hoa");
        desk.post("/attempts/" + id + "/submission");
        assertThat(traces(contest)).isEqualTo(before);
        assertThat(world.browser().get("/contests/" + contest.slug()).text("main")).doesNotContain("Thi thử");
    }

    @Test
    void aSecondPressJoinsTheRunningOneAndAfterSubmittingBeginsAnew() {
        var contest = contestWorld.published(province, s -> upcoming(s));
        var first = id(desk.post(path(contest)));
        assertThat(id(desk.post(path(contest)))).isEqualTo(first);
        desk.post("/attempts/" + first + "/submission");
        var second = id(desk.post(path(contest)));
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.get("/attempts/" + first + "/result").status()).isEqualTo(404);
    }

    @Test
    void anOpenContestAndAnEmptyBankAreRefusedInWords() {
        var open = contestWorld.published(province, s -> s);
        assertThat(desk.post(path(open)).text(".flash")).contains("đã mở");
        var empty = drafts.draft(province.federation().id(), "Trống " + province.number(), blank(), hoa.personId(), clock.now());
        assertThat(desk.post(path(empty)).text(".flash")).contains("chưa rút được đủ câu");
    }

    @Test
    void whatNobodyEndedIsClosedByTheServerAndWipedWithinADay() {
        var contest = contestWorld.published(province, s -> upcoming(s));
        var before = traces(contest);
        var id = id(desk.post(path(contest)));
        var late = clock.now().plus(Duration.ofHours(2));
        assertThat(closing.closeDue(id, late)).isPresent();
        assertThat(traces(contest)).isEqualTo(before);
        broom.sweep();
        assertThat(attempts.row(id, hoa.personId())).as("not yet old").isPresent();
        rows.change("UPDATE rehearsal SET started_at = " + clock.now().minus(Duration.ofHours(23)).toEpochMilli() + " WHERE attempt_id = " + id);
        broom.sweep();
        assertThat(attempts.row(id, hoa.personId())).isEmpty();
        assertThat(rows.of("SELECT * FROM rehearsal WHERE attempt_id = " + id, "SELECT seq FROM answer_journal WHERE attempt_id = " + id)).isEmpty();
    }

    @Test
    void organisersElsewhereAndMembersCannotRehearseIt() {
        var contest = contestWorld.published(province, s -> upcoming(s));
        var elsewhere = world.province();
        assertThat(world.browser(world.staff("Người Ngoài", elsewhere.factory(), Role.ORGANISER, elsewhere.federation())).post(path(contest)).status()).isEqualTo(404);
        assertThat(world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER)).post(path(contest)).status()).isEqualTo(404);
    }

    /** Everything of a contest that is counted, ranked, marked or frozen. */
    private List<String> traces(Contest contest) {
        var id = " WHERE contest_id = " + contest.id();
        return rows.of("SELECT * FROM outcome_log" + id, "SELECT * FROM standing" + id, "SELECT * FROM unit_tally" + id, "SELECT * FROM order_tally" + id, "SELECT * FROM essay" + id,
                "SELECT * FROM contest_pool" + id + " ORDER BY item_version_id", "SELECT contest_id, round_no, COUNT(*) FROM attempt" + id + " AND round_no > 0 GROUP BY contest_id, round_no",
                "SELECT v.id, v.used_at FROM item_version v JOIN item i ON i.id = v.item_id WHERE i.unit_id = " + province.federation().id() + " ORDER BY v.id",
                "SELECT id, version, published_at FROM contest WHERE id = " + contest.id());
    }

    private ContestSettings full() {
        var s = contestWorld.settings(province);
        var essay = new ContestSettings.Essay("Bài viết", "Hãy viết", 0, 300, List.of(new ContestSettings.Criterion("Nội dung", 700)));
        return settings(s, s.blueprint(), essay, new ContestSettings.Prediction(ContestSettings.Prediction.Subject.PEOPLE, ContestSettings.Prediction.Reach.ROUND), ContestSettings.Show.NEVER);
    }

    private ContestSettings blank() {
        var s = contestWorld.settings(province);
        return settings(s, List.of(), null, null, ContestSettings.Show.NEVER);
    }

    private static ContestSettings upcoming(ContestSettings s) {
        return s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(2)));
    }

    private static ContestSettings settings(ContestSettings s, List<ContestSettings.Quota> blueprint, ContestSettings.Essay essay, ContestSettings.Prediction prediction, ContestSettings.Show show) {
        return s.with(b -> b.blueprint(blueprint).essay(essay).prediction(prediction).results(show).review(show));
    }

    private static String path(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/rehearsal";
    }

    private static long id(Browser.Page page) {
        assertThat(page.path()).startsWith("/attempts/");
        return Long.parseLong(page.path().substring("/attempts/".length()));
    }
}
