package vn.hoithi.administration.people;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MergeTest {

    private static final String PASSWORD = "mùa thu lá bay";
    private static final String OTHER_PASSWORD = "mùa xuân lá xanh";
    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Projector projector;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private final String phone = Phones.fresh();
    private final String second = Phones.fresh();
    private World.Province province;
    private Actor kept;
    private Actor gone;
    private Actor minh;
    private Browser leader;

    @BeforeEach
    void somebodyRegisteredTwice() {
        province = world.province();
        kept = account(phone, PASSWORD, province.schoolA());
        gone = account(second, OTHER_PASSWORD, province.factory());
        minh = world.staff("Lê Minh", world.province().factory(), Role.LEADER, province.federation());
        leader = world.browser(minh);
    }

    private Actor account(String number, String password, vn.hoithi.organisation.Unit unit) {
        var person = world.person("Trần Thị Hai Lần " + province.number(), unit, MemberRole.MEMBER, "+84" + number.substring(1));
        people.resetPassword(person.personId(), password, clock.now());
        return person;
    }

    @Test
    void theSecondAccountIsFoundByItsNameAndBothAreLaidSideBySide() {
        var start = leader.get("/units/people/" + kept.personId() + "/merge");
        assertThat(start.html().select("input[name=other]").eachAttr("value")).containsExactly("" + gone.personId());
        var compared = leader.get("/units/people/" + kept.personId() + "/merge?other=" + gone.personId());
        assertThat(compared.text("main")).contains(province.schoolA().name(), province.factory().name(), "không tách lại được", "Sau này đăng nhập bằng số nào?");
        assertThat(compared.html().select("#differ")).as("same name, same year").isEmpty();
        var other = world.person("Ai Đó Khác", province.schoolA(), MemberRole.MEMBER);
        assertThat(leader.get("/units/people/" + kept.personId() + "/merge?other=" + other.personId()).text("#differ")).contains("khác nhau về họ tên");
        assertThat(merge("", "").text("#stays-error")).contains("chọn tài khoản ở lại");
        assertThat(rows.of("SELECT COUNT(*) FROM person_merge WHERE gone_id IN (" + kept.personId() + ", " + gone.personId() + ")")).containsExactly("0");
    }

    @Test
    void whatTheAccountThatGoesDidIsTheOthersAndNobodySignsInToItAnyMore() {
        var first = contests.published(province, s -> s);
        var other = contests.published(province, s -> s.withCertificate(new ContestSettings.Certificate(0, "TM.", "Lê Thu Hoa", "Đắk Lắk")));
        sit(kept, first);
        sit(gone, other);
        var code = world.browser(gone).post("/contests/" + other.slug() + "/certificate").text(".receipt code");
        var signedIn = world.browser(gone);
        drain();
        assertThat(merge("" + kept.personId(), "").text(".flash")).contains("Đã gộp hai tài khoản");
        drain();
        assertThat(signedIn.get("/me").text("h1")).isEqualTo("Đăng nhập");
        assertThat(signIn(second, OTHER_PASSWORD)).isEqualTo(422);
        assertThat(signIn(phone, PASSWORD)).isEqualTo(303);
        assertThat(rows.of("SELECT person_id FROM standing WHERE round_no = 0 AND contest_id IN (" + first.id() + ", " + other.id() + ")")).containsExactly("" + kept.personId(), "" + kept.personId());
        assertThat(world.browser(kept).get("/me/attempts").html().select("main li")).hasSize(2);
        assertThat(world.browser().get("/certificates/" + code).text("main")).contains("Trần Thị Hai Lần");
        assertThat(rows.of("SELECT person_id FROM certificate WHERE contest_id = " + other.id())).containsExactly("" + kept.personId());
        assertThat(memberships.read(kept.personId()).orElseThrow().unitId()).isEqualTo(province.schoolA().id());
        assertThat(leader.get("/units/people/" + kept.personId()).html().select("#h-history ~ ul li")).hasSize(2);
        assertThat(leader.get("/units/people/" + gone.personId()).status()).isEqualTo(404);
        assertThat(rows.of("SELECT actor_id FROM audit_entry WHERE action = 'PEOPLE_MERGED' AND subject_id = " + kept.personId())).containsExactly("" + minh.personId());
        equalsARebuild(first);
        equalsARebuild(other);
    }

    @Test
    void theNumberOfTheAccountThatGoesMayBecomeTheOneToSignInWith() {
        merge("" + kept.personId(), "" + gone.personId());
        assertThat(signIn(second, OTHER_PASSWORD)).isEqualTo(303);
        assertThat(signIn(phone, PASSWORD)).isEqualTo(422);
        assertThat(rows.of("SELECT phone FROM person WHERE id = " + kept.personId())).containsExactly("+84" + second.substring(1));
    }

    @Test
    void aPreparedAccountThatStaysGetsTheNumberOfTheOneThatWasUsed() {
        var file = leader.upload("/units/people/import", "file", "a.xlsx", vn.hoithi.world.Everything.list("Người Chưa Nhận", "Đoàn viên"), "unit", "" + province.schoolB().id()).path();
        var code = leader.post(file + "/confirmation").text(".slip__code");
        var prepared = leader.get("/units/people?q=chua+nhan").html().select("main li a").attr("href").replaceAll("\\D", "");
        assertThat(leader.post("/units/people/" + prepared + "/merge", "other", "" + gone.personId(), "stays", prepared).text(".flash")).contains("Đã gộp");
        assertThat(signIn(second, OTHER_PASSWORD)).isEqualTo(303);
        assertThat(world.browser().post("/account/claim", "code", code).text("main")).contains("đã được dùng");
        assertThat(memberships.read(Long.parseLong(prepared)).orElseThrow().unitId()).isEqualTo(province.schoolB().id());
    }

    @Test
    void twoResultsInARoundWaitForTheOrganiserAndTheLogKnowsTheDecision() {
        var contest = contests.published(province, s -> s.withAttemptsPerRound(1));
        sit(kept, contest);
        sit(gone, contest);
        drain();
        assertThat(counted(contest)).isEqualTo(province.schoolA().id() + " 1 " + kept.personId() + ", " + province.factory().id() + " 1 " + gone.personId());
        assertThat(merge("" + kept.personId(), "").text(".flash--warn")).contains("1 đợt thi chờ Ban Tổ chức");
        drain();
        assertThat(counted(contest)).as("what the account that stays did").isEqualTo(province.schoolA().id() + " 1 " + kept.personId());
        assertThat(participants(contest, province.factory().id())).isEqualTo("0");
        equalsARebuild(contest);
        assertThat(world.browser(kept).get("/me/attempts").html().text()).contains("Ban Tổ chức sẽ quyết định");
        var organiser = world.browser(world.staff("Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var home = organiser.get("/organiser");
        var list = organiser.get(home.html().select("a[href$=/conflicts]").attr("href"));
        var action = list.html().select("main form").attr("action");
        assertThat(list.html().select("input[value=BOTH]")).as("one attempt a round").isEmpty();
        assertThat(organiser.post(action, "decision", "BOTH", "reason", "").html().select(".flash--error li")).hasSize(2);
        assertThat(organiser.post(action, "decision", "GONE", "reason", "bài thứ hai đúng đơn vị").text(".flash")).contains("Đã quyết định");
        assertThat(organiser.post(action, "decision", "KEPT", "reason", "lần nữa").text(".flash--warn")).contains("trước đó");
        drain();
        assertThat(counted(contest)).isEqualTo(province.factory().id() + " 1 " + kept.personId());
        assertThat(participants(contest, province.schoolA().id())).isEqualTo("0");
        equalsARebuild(contest);
        assertThat(world.browser(kept).get("/me/attempts").html().text()).contains("lượt này không được tính");
        assertThat(rows.of("SELECT COUNT(*) FROM audit_entry WHERE action = 'RESULT_DECIDED' AND subject_id = " + kept.personId())).containsExactly("1");
    }

    @Test
    void resultsThatTogetherFitTheRoundMayBothCount() {
        var contest = contests.published(province, s -> s);
        sit(kept, contest);
        sit(gone, contest);
        merge("" + kept.personId(), "");
        var organiser = world.browser(world.staff("Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var path = "/organiser/contests/" + contest.slug() + "/conflicts";
        organiser.post(organiser.get(path).html().select("main form").attr("action"), "decision", "BOTH", "reason", "hai lượt của một người");
        drain();
        assertThat(rows.of("SELECT attempts FROM standing WHERE round_no = 1 AND contest_id = " + contest.id())).containsExactly("2");
        equalsARebuild(contest);
    }

    @Test
    void whatIsWrittenForTheOldAccountLaterCountsForTheOneThatStays() {
        var contest = contests.published(province, s -> s);
        sit(gone, contest);
        merge("" + kept.personId(), "");
        drain();
        var copy = "SELECT id + 1, NULL, kind, contest_id, round_no, attempt_id + 1, 1, person_id, unit_id, unit_path, member_role, 2, points + 100, correct_count, all_correct, started_at, submitted_at, prediction, "
                + "essay_pending, logged_at FROM outcome_log WHERE kind = 'SUBMITTED' AND contest_id = " + contest.id();
        rows.change("INSERT INTO outcome_log (id, position, kind, contest_id, round_no, attempt_id, revision, person_id, unit_id, unit_path, member_role, number, points, correct_count, all_correct, started_at, "
                + "submitted_at, prediction, essay_pending, logged_at) " + copy);
        drain();
        assertThat(rows.of("SELECT person_id, attempts FROM standing WHERE round_no = 1 AND contest_id = " + contest.id())).containsExactly(kept.personId() + " 2");
        equalsARebuild(contest);
    }

    @Test
    void whoeverIsSittingIsNotMergedAndNeitherIsAnybodyOutsideTheReach() {
        var contest = contests.published(province, s -> s);
        var paper = world.browser(gone).post("/contests/" + contest.slug() + "/attempts").path();
        assertThat(merge("" + kept.personId(), "").text(".flash--warn")).contains("đang làm bài");
        world.browser(gone).post(paper + "/submission");
        var elsewhere = world.browser(world.staff("Người Ngoài", province.schoolA(), Role.LEADER, province.schoolA()));
        assertThat(elsewhere.get("/units/people/" + kept.personId() + "/merge?other=" + gone.personId()).status()).as("leads only one of them").isEqualTo(404);
        memberships.grant(gone.personId(), Role.MARKER, province.wardA().id(), null, clock.now());
        assertThat(merge("" + kept.personId(), "").status()).as("a role is only an administrator's to move").isEqualTo(404);
        var admin = world.browser(world.staff("Quản Trị", province.schoolB(), Role.ADMINISTRATOR, province.federation()));
        assertThat(admin.post("/units/people/" + kept.personId() + "/merge", "other", "" + gone.personId(), "stays", "" + kept.personId()).text(".flash")).contains("Đã gộp");
        assertThat(memberships.read(kept.personId()).orElseThrow().is(Role.MARKER)).isTrue();
        assertThat(merge("" + kept.personId(), "").status()).as("gone").isEqualTo(404);
    }

    @Test
    void whatBothHaveReadIsJoined() {
        var a = kept.personId();
        var b = gone.personId();
        rows.change("INSERT INTO reading (person_id, material_id, anchor, placed_at, done_at, passage) VALUES (" + a + ", 1, 'x', 5, NULL, ''), (" + b + ", 1, 'y', 6, 7, ''), (" + b + ", 2, 'z', 8, NULL, '')",
                "INSERT INTO section_reading (person_id, section_id, material_id, read_at) VALUES (" + a + ", 1, 1, 5), (" + b + ", 1, 1, 6), (" + b + ", 2, 1, 7)");
        merge("" + kept.personId(), "");
        assertThat(rows.of("SELECT material_id, anchor, done_at FROM reading WHERE person_id IN (" + a + ", " + b + ") ORDER BY material_id")).containsExactly("1 x 7", "2 z null");
        assertThat(rows.of("SELECT person_id, section_id FROM section_reading WHERE person_id IN (" + a + ", " + b + ") ORDER BY section_id")).containsExactly(a + " 1", a + " 2");
    }

    private Browser.Page merge(String stays, String number) {
        return leader.post("/units/people/" + kept.personId() + "/merge", "other", "" + gone.personId(), "stays", stays, "phone", number);
    }

    private void sit(Actor who, Contest contest) {
        var browser = world.browser(who);
        assertThat(browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission").status()).isEqualTo(200);
    }

    private int signIn(String number, String password) {
        return world.browser().postOnly("/session", "phone", number, "password", password).statusCode();
    }

    private String counted(Contest contest) {
        return String.join(", ", rows.of("SELECT unit_id, attempts, person_id FROM standing WHERE round_no = 1 AND contest_id = " + contest.id() + " ORDER BY CASE WHEN unit_id = " + province.schoolA().id() + " THEN 0 ELSE 1 END"));
    }

    private String participants(Contest contest, long unit) {
        return rows.of("SELECT COALESCE(SUM(participants), 0) FROM unit_tally WHERE round_no = 1 AND contest_id = " + contest.id() + " AND unit_id = " + unit).getFirst();
    }

    private void equalsARebuild(Contest contest) {
        var before = tables(contest);
        projector.rebuild(contest.id(), clock.now());
        assertThat(tables(contest)).isEqualTo(before);
    }

    /** Without sums of nothing, which a rebuild does not write. */
    private List<String> tables(Contest contest) {
        var of = " WHERE contest_id = " + contest.id();
        return rows.of("SELECT * FROM standing" + of + " ORDER BY round_no, person_id", "SELECT * FROM contribution" + of + " ORDER BY round_no, person_id, unit_path",
                "SELECT * FROM unit_tally" + of + " AND participants + attempts + waiting > 0 ORDER BY round_no, unit_id", "SELECT * FROM unit_day" + of + " AND participants > 0 ORDER BY round_no, unit_id, day",
                "SELECT * FROM order_tally" + of + " AND people > 0 ORDER BY round_no, board, points, bucket");
    }

    private void drain() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
    }
}
