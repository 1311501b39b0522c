package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.contest.prize.UnitPrize.Measure;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Forms;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Prizes are handed out as worked out by hand, kept as they were published, and set up in a form. */
@MicronautTest(transactional = false)
class PrizesTest {

    private static final PrizeScope EACH_ROUND = new PrizeScope(PrizeScope.EACH, 0);
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Tape tape;
    @Inject
    Ids ids;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private World.Province province;
    private Browser hoa;
    private Contest contest;
    private final Map<String, Long> people = new HashMap<>();

    @BeforeEach
    void aProvince() {
        province = world.province();
        hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
    }

    /** Two rounds that are over; a paper has 5 points. School A has 40 declared people, school B 30, the factory 100. */
    private void held(PrizeList prizes) {
        var now = clock.now();
        var rounds = List.of(new Round(1, "Đợt đầu", List.of(new Round.Window(now.minus(Duration.ofHours(5)), now.minus(Duration.ofHours(4))))),
                new Round(2, "Đợt cuối", List.of(new Round.Window(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(2))))));
        contest = contestWorld.published(province, s -> s.with(b -> b.rounds(rounds).prizeList(prizes)));
        sat("An", province.schoolA(), 1, 5, 60);
        sat("An", province.schoolA(), 2, 4, 60);
        sat("Bình", province.schoolA(), 1, 5, 70);
        sat("Bình", province.schoolA(), 2, 5, 70);
        sat("Chi", province.schoolB(), 1, 4, 50);
        sat("Dung", province.schoolB(), 1, 4, 50);
        sat("Em", province.factory(), 1, 2, 10);
        sat("Em", province.factory(), 2, 5, 40);
        sat("Giang", province.schoolA(), 1, 1, 10);
        tape.drain();
    }

    private void sat(String name, Unit unit, int round, int points, int seconds) {
        var person = people.computeIfAbsent(name, n -> world.person(n, unit, MemberRole.MEMBER).personId());
        var began = contest.settings().rounds().get(round - 1).windows().getFirst().opens().plusSeconds(60);
        tape.append(OutcomeEventBuilder.builder().contestId(contest.id()).kind(Kind.SUBMITTED).roundNo(round).attemptId(ids.next()).revision(1).personId(person).unitId(unit.id()).unitPath(unit.path())
                .memberRole(MemberRole.MEMBER).number(1).points(points * 100).correctCount(points).allCorrect(points == 5 ? 1 : 0).startedAt(began.toEpochMilli()).submittedAt(began.plusSeconds(seconds).toEpochMilli())
                .loggedAt(clock.now().toEpochMilli()).build());
    }

    private static PersonPrize prize(String name, int places, PrizeScope scope, int from) {
        return new PersonPrize(name, places, 0, scope, from);
    }

    private static UnitPrize collective(String name, Measure by, int best, int... size) {
        return new UnitPrize(name, 1, 0, PrizeScope.WHOLE, by, best, by == Measure.COMPOSITE ? new UnitPrize.Weights(50, 0, 50) : null, UnitKind.GRASSROOTS, size.length > 0 ? size[0] : 0, 0, 0, 0);
    }

    private static PrizeList forPeople(boolean one) {
        return new PrizeList(List.of(prize("Giải Nhất", 1, PrizeScope.WHOLE, 0), prize("Giải Nhì", 1, PrizeScope.WHOLE, 0), prize("Giải đợt", 1, EACH_ROUND, 0), prize("Khuyến khích", 2, PrizeScope.WHOLE, 30)), List.of(), one, true);
    }

    /** Each prize with its winners: "Giải Nhất: 1 Bình; Giải Nhì: 2 An". */
    private static String won(Browser.Page page) {
        return String.join("; ", page.html().select("main section").stream()
                .map(s -> s.select("h2").text() + ":" + String.join(",", s.select("tbody tr").stream().map(r -> " " + r.select(".pos").text() + " " + r.select("th").first().ownText() + r.select("th a").text()).toList())).toList());
    }

    private String expected() {
        return won(hoa.get("/organiser/contests/" + contest.slug() + "/winners"));
    }

    @Test
    void theHighestPrizeOnlyAndTheNextMovesUp() {
        held(forPeople(true));
        assertThat(expected()).isEqualTo("Giải Nhất: 1 Bình; Giải Nhì: 2 An; Giải đợt, Đợt đầu: 3 Chi, 3 Dung; Giải đợt, Đợt cuối: 1 Em; Khuyến khích:");
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/winners").text("main")).contains("2 người ngang nhau cho 1 giải", "Còn 2 giải chưa có ai đủ điều kiện", "Đã xác minh 0 trên 5 người");
    }

    @Test
    void severalPrizesWhereTheRulesSaySo() {
        held(forPeople(false));
        assertThat(expected()).isEqualTo("Giải Nhất: 1 Bình; Giải Nhì: 2 An; Giải đợt, Đợt đầu: 1 An; Giải đợt, Đợt cuối: 1 Em; Khuyến khích: 3 Em, 4 Chi, 4 Dung");
    }

    @Test
    void unitsByEachMeasure() {
        held(new PrizeList(List.of(), List.of(collective("Đông", Measure.PEOPLE, 0), collective("Tỷ lệ", Measure.RATE, 0), collective("Trung bình", Measure.AVERAGE, 0), collective("Tổng", Measure.BEST_TOTAL, 2),
                collective("Tốp", Measure.BEST_AVERAGE, 2), collective("Tổng hợp", Measure.COMPOSITE, 0), collective("Lớn", Measure.COMPOSITE, 0, 50)), true, false));
        var page = hoa.get("/organiser/contests/" + contest.slug() + "/winners");
        var a = province.schoolA().name();
        var f = province.factory().name();
        assertThat(won(page)).isEqualTo("Tập thể: Đông: 1 " + a + "; Tập thể: Tỷ lệ: 1 " + a + "; Tập thể: Trung bình: 1 " + f + "; Tập thể: Tổng: 1 " + a + "; Tập thể: Tốp: 1 " + a + "; Tập thể: Tổng hợp: 1 " + a + "; Tập thể: Lớn: 1 " + f);
        assertThat(page.html().select("td.val").eachText()).containsExactly("3 người dự thi", "7,50%", "7,00 điểm", "19 điểm", "9,50 điểm", "83,35", "85,00");
        assertThat(page.text("main")).contains("3 trên 40 (tỷ lệ đoàn viên đã dự thi)", "50% số người dự thi", "Đơn vị có từ 50 người", "19 điểm của 2 người");
        var one = contest.settings().prizeList();
        hold(new PrizeList(List.of(), one.units().subList(0, 3), true, true));
        assertThat(expected()).as("one collective prize a unit").isEqualTo("Tập thể: Đông: 1 " + a + "; Tập thể: Tỷ lệ: 2 " + province.schoolB().name() + "; Tập thể: Trung bình: 1 " + f);
    }

    /** The same contest with other prizes, by the form. */
    private void hold(PrizeList list) {
        var form = hoa.get("/organiser/contests/" + contest.slug() + "/prizes");
        assertThat(form.html().select("input[name^=unit-][name$=-name]").eachAttr("value")).hasSize(7);
        var fields = Forms.fields(form.html(), "do", "save", "reason", "Ban Tổ chức quyết định lại", "onePerUnit", "1");
        for (int no = list.units().size() + 1; no <= 7; no++) {
            for (int i = 0; i < fields.length; i += 2) {
                if (fields[i].startsWith("unit-" + no + "-")) {
                    fields[i + 1] = "";
                }
            }
        }
        assertThat(hoa.post("/organiser/contests/" + contest.slug() + "/prizes", fields).status()).isEqualTo(200);
        contest = contests.fresh(contest.id()).orElseThrow();
        assertThat(contest.settings().prizeList()).isEqualTo(list);
        assertThat(rows.of("SELECT note FROM audit_entry WHERE subject_id = " + contest.id()).toString()).contains("Ban Tổ chức quyết định lại");
    }

    @Test
    void whoWonIsPublishedKeptAndNotChangedByWhatComesAfter() throws InterruptedException {
        held(forPeople(true));
        var address = "/rankings/" + contest.slug() + "/winners";
        assertThat(world.browser().get(address).status()).as("nothing is published yet").isEqualTo(404);
        hoa.post("/organiser/contests/" + contest.slug() + "/results", "reason", "", "sure", "yes");
        tape.drain();
        Thread.sleep(1100);
        var first = "Giải Nhất: 1 Bình; Giải Nhì: 2 An; Giải đợt, Đợt đầu: 3 Chi, 3 Dung; Giải đợt, Đợt cuối: 1 Em; Khuyến khích:";
        assertThat(won(world.browser().get(address))).isEqualTo(first);
        assertThat(world.browser().get(address).text("main")).doesNotContain("xác minh");
        assertThat(rows.of("SELECT COUNT(*) FROM prize_winner w JOIN ranking_edition e ON e.id = w.edition_id WHERE e.contest_id = " + contest.id() + " AND w.person_id = " + people.get("Em"))).containsExactly("1");
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/people").html().select("a[href=" + address + "]")).hasSize(1);
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/results").html().select("#announcement").text()).contains("Giải Nhất: Bình (" + province.schoolA().name() + ")", address);
        var file = new String(hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file?what=winners&format=csv&edition=1").body(), StandardCharsets.UTF_8);
        assertThat(file.lines().filter(l -> l.contains("Bình"))).hasSize(1).first().asString().contains("Giải Nhất", "10 điểm");
        tape.append(OutcomeEventBuilder.builder().contestId(contest.id()).kind(Kind.VOIDED).roundNo(2).attemptId(attempt("Bình", 2)).revision(2).personId(people.get("Bình")).unitId(province.schoolA().id()).unitPath(province.schoolA().path())
                .memberRole(MemberRole.MEMBER).number(1).loggedAt(clock.now().toEpochMilli()).build());
        tape.drain();
        assertThat(expected()).as("the next one moves up").startsWith("Giải Nhất: 1 An; Giải Nhì: 2 Em;");
        assertThat(won(world.browser().get(address))).as("what was published stays").isEqualTo(first);
        hoa.post("/organiser/contests/" + contest.slug() + "/results", "reason", "Một bài không được tính", "sure", "yes");
        tape.drain();
        Thread.sleep(1100);
        assertThat(won(world.browser().get(address))).startsWith("Giải Nhất: 1 An; Giải Nhì: 2 Em;");
        assertThat(won(world.browser().get("/rankings/" + contest.slug() + "/editions/1/winners"))).isEqualTo(first);
    }

    private long attempt(String name, int round) {
        return Long.parseLong(rows.of("SELECT attempt_id FROM outcome_log WHERE contest_id = " + contest.id() + " AND round_no = " + round + " AND person_id = " + people.get(name)).getFirst());
    }

    @Test
    void theFormKeepsWhatIsTypedAndSaysWhatIsWrong() throws InterruptedException {
        contest = contestWorld.published(province, s -> s);
        var address = "/organiser/contests/" + contest.slug() + "/prizes";
        var fresh = hoa.get(address);
        var more = hoa.post(address, Forms.fields(fresh.html(), "do", "unit-add", "person-1-name", "Giải Nhất"));
        assertThat(more.html().select("#person-1-name").val()).isEqualTo("Giải Nhất");
        var wrong = hoa.post(address, Forms.fields(more.html(), "do", "save", "person-1-places", "0", "person-1-worth", "năm triệu", "unit-1-name", "", "unit-1-by", "COMPOSITE", "unit-1-wPeople", "0", "unit-1-least", "90", "unit-1-most", "20"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text(".flash--error")).contains("Vui lòng ghi một số từ 1 đến 1.000", "từ 0 đến 100.000.000.000", "Vui lòng ghi tên giải", "Ba tỷ trọng cộng lại phải bằng 100; đang là 0", "phải lớn hơn số người ít nhất", "Vui lòng ghi lý do thay đổi");
        assertThat(wrong.html().select("#person-1-worth").val()).as("nothing is lost").isEqualTo("năm triệu");
        var right = hoa.post(address, Forms.fields(wrong.html(), "do", "save", "person-1-places", "1", "person-1-worth", "5.000.000", "unit-1-name", "Tập thể mạnh", "unit-1-wPeople", "30", "unit-1-wRate", "30", "unit-1-wAverage", "40", "unit-1-most", "200", "reason", "Có nhà tài trợ"));
        assertThat(right.text("body")).contains("Đã lưu");
        assertThat(world.browser().get("/contests/" + contest.slug() + "/rules").text("main") + world.browser().get("/contests/" + contest.slug()).text("main")).contains("Giải Nhất (1 giải)", "5.000.000 đồng", "Tập thể, Tập thể mạnh", "30% tỷ lệ dự thi", "từ 90 đến 200 người");
        Thread.sleep(1100);
        assertThat(world.browser().get("/contests/" + contest.slug()).text("main")).as("nothing changes in silence").contains("Thay đổi từ khi công bố", "Có nhà tài trợ");
        var stale = hoa.post(address, Forms.fields(fresh.html(), "do", "save", "person-1-name", "Giải khác", "reason", "x"));
        assertThat(stale.status()).as("somebody else saved first").isEqualTo(409);
        assertThat(stale.html().select("#person-1-name").val()).isEqualTo("Giải khác");
        var neighbour = world.browser(world.staff("Nơi khác", world.province().factory(), Role.ORGANISER, world.province().federation()));
        assertThat(neighbour.get(address).status()).isEqualTo(404);
    }
}
