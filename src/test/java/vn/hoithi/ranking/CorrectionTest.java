package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.figures.ItemFigures;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.ranking.regrade.Corrections;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** An item that was asked wrongly: what would change is told before, another person decides, all papers are scored again, and the log keeps both results. */
@MicronautTest(transactional = false)
class CorrectionTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Corrections corrections;
    @Inject
    ItemFigures figures;
    @Inject
    Projector projector;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private World.Province province;
    private Contest contest;
    private ItemVersion wrong;
    private Browser hoa;
    private Browser minh;
    private final Map<String, String> attempts = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();

    /** Every paper has all twelve items. An is right by the key, Bình too but for one item, Chi answers nothing. */
    @BeforeEach
    void threeSatIt() {
        province = world.province();
        var prizes = new PrizeList(List.of(new PersonPrize("Giải Nhất", 1, 0, PrizeScope.WHOLE, 0)), List.of(), true, true);
        contest = contestWorld.published(province, s -> s.with(b -> b.blueprint(List.of(new ContestSettings.Quota(s.blueprint().getFirst().topicId(), s.blueprint().getFirst().level(), 12))).shuffleChoices(false).prizeList(prizes)));
        wrong = contest.pool().stream().filter(i -> Integer.bitCount(i.key()) == 1).findFirst().orElseThrow();
        hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        minh = world.browser(world.staff("Trần Văn Minh", province.factory(), Role.ORGANISER, province.federation()));
        sits("An", province.schoolA(), "0", true);
        sits("Bình", province.schoolB(), "1", true);
        sits("Chi", province.schoolB(), "", false);
        project();
    }

    private void sits(String name, Unit unit, String onTheWrongOne, boolean answers) {
        people.put(name, world.person(name, unit, MemberRole.MEMBER));
        var phone = world.browser(people.get(name));
        var path = phone.post("/contests/" + contest.slug() + "/attempts").path();
        attempts.put(name, path);
        var paper = Paper.decode(rows.of("SELECT paper FROM attempt WHERE id = " + path.substring(path.lastIndexOf('/') + 1)).getFirst());
        var fields = new ArrayList<>(List.of("lastSeq", "0", "sure", "yes"));
        for (int slot = 1; answers && slot <= paper.size(); slot++) {
            var version = paper.slots().get(slot - 1).versionId();
            if (version == wrong.id()) {
                fields.addAll(List.of("s" + slot, onTheWrongOne));
            } else {
                var key = contest.pool().byVersion().get(version).key();
                for (int i = 0; i < 4; i++) {
                    if ((key >> i & 1) == 1) {
                        fields.addAll(List.of("s" + slot, "" + i));
                    }
                }
            }
        }
        assertThat(phone.post(path + "/submission", fields.toArray(String[]::new)).path()).endsWith("/result");
    }

    private void project() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
    }

    private void work() {
        corrections.work(clock.now());
        corrections.work(clock.now().plus(Duration.ofMinutes(1)));
        project();
    }

    private String points(String name) {
        return rows.of("SELECT points FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 0 AND person_id = " + people.get(name).personId()).getFirst();
    }

    private String asks(String... fields) {
        var all = new ArrayList<>(List.of("reason", "Luật đã sửa đổi"));
        all.addAll(List.of(fields));
        var asked = hoa.post("/organiser/contests/" + contest.slug() + "/items/" + wrong.id(), all.toArray(String[]::new));
        assertThat(asked.path()).as(asked.text("main")).contains("/corrections/");
        work();
        return asked.path();
    }

    @Test
    void anotherKeyIsTriedApprovedBySomebodyElseAndScored() throws InterruptedException {
        assertThat(List.of(points("An"), points("Bình"), points("Chi"))).containsExactly("1200", "1100", "0");
        var way = hoa.get("/organiser/contests/" + contest.slug() + "/results").html().select("a[href$=/items]").attr("href");
        assertThat(hoa.get(way).html().select("a[href$=/items/" + wrong.id() + "]")).hasSize(1);
        var address = asks("ruling", "KEYED", "choice-1", "1");
        var page = hoa.get(address);
        assertThat(page.text("main")).contains("Đổi đáp án thành: B. " + wrong.choices().get(1).text(), "3 bài có câu này, 2 bài đổi kết quả", "2 người đổi điểm hay thứ tự: 1 người tăng, 1 người giảm", "1 giải thưởng đổi người", "2 công đoàn cơ sở đổi điểm trung bình", "Chờ một người khác");
        assertThat(page.text("main")).contains("Giải Nhất Không còn giải: An Được giải: Bình");
        assertThat(page.html().select("table").get(0).select("tbody tr").eachText()).containsExactlyInAnyOrder("An" + province.schoolA().name() + " 12 → 11 1 → 2", "Bình" + province.schoolB().name() + " 11 → 12 2 → 1");
        assertThat(page.html().select("table").get(1).text()).contains(province.schoolA().name() + " 12,00 → 11,00", province.schoolB().name() + " 5,50 → 6,00");
        assertThat(List.of(points("An"), points("Bình"))).as("nothing is changed yet").containsExactly("1200", "1100");
        assertThat(hoa.post(address + "/decision", "do", "approve").text("body")).as("nobody decides on the own request").contains("phải do người khác duyệt");
        assertThat(minh.post(address + "/decision", "do", "approve").text("body")).contains("được chấm lại trong ít phút");
        work();
        assertThat(List.of(points("An"), points("Bình"), points("Chi"))).containsExactly("1100", "1200", "0");
        assertThat(hoa.get(address).text("main")).contains("Đã duyệt", "Đã chấm lại: 2 lượt thi đổi kết quả").doesNotContain("Duyệt và chấm lại");
        assertThat(rows.of("SELECT revision, points FROM outcome_log WHERE contest_id = " + contest.id() + " AND kind = 'SUBMITTED' AND person_id = " + people.get("An").personId() + " ORDER BY revision")).as("old and new are kept").containsExactly("1 1200", "2 1100");
        var result = world.browser(people.get("Bình")).get(attempts.get("Bình") + "/result").text("main");
        assertThat(result).contains("Ban Tổ chức đã sửa đáp án câu này");
        assertThat(minh.post(address + "/decision", "do", "refuse").text("body")).contains("đã được quyết định");
        Thread.sleep(2500); // a node knows of it within a second; the second pass finds who was scored meanwhile
        sits("Dung", province.schoolA(), "1", true);
        project();
        assertThat(points("Dung")).as("who comes later is scored by the new key").isEqualTo("1200");
    }

    @Test
    void anItemIsGivenToAllOrDropped() {
        var given = asks("ruling", "GIVEN");
        assertThat(minh.get(given).text("main")).contains("3 bài có câu này, 2 bài đổi kết quả");
        minh.post(given + "/decision", "do", "approve");
        work();
        assertThat(List.of(points("An"), points("Bình"), points("Chi"))).containsExactly("1200", "1200", "100");
        var dropped = asks("ruling", "DROPPED");
        minh.post(dropped + "/decision", "do", "approve");
        work();
        assertThat(List.of(points("An"), points("Bình"), points("Chi"))).as("the last decision holds").containsExactly("1100", "1100", "0");
        assertThat(rows.of("SELECT all_correct FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 0 ORDER BY points DESC, person_id")).as("all of what is asked").containsExactly("1", "1", "0");
        assertThat(hoa.get(given).text("main")).contains("sau đó sửa lần nữa");
    }

    @Test
    void howItemsDidIsCountedAndAWrongKeyStandsOut() {
        for (int i = 0; i < 30; i++) {
            sits("Người thứ " + i, province.schoolA(), i < 3 ? "0" : "1", i >= 3);
        }
        hoa.post("/organiser/contests/" + contest.slug() + "/figures", "count", "1");
        figures.work(clock.now());
        var list = hoa.get("/organiser/contests/" + contest.slug() + "/items");
        var first = list.html().select(".questions .card").last().parent().select(".card").first();
        assertThat(first.select("a").attr("href")).as("what is suspect comes first").endsWith("/items/" + wrong.id());
        assertThat(first.text()).contains("33 bài, 3,03% đúng", "Nên xem lại đáp án");
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/items/" + wrong.id()).text("main")).contains("28 bài chọn (84,85%)");
        var file = new String(hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file?what=items&format=csv").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file.lines().filter(l -> l.contains("Nên xem lại đáp án"))).hasSize(1).first().asString().contains("A*: 1; B: 28; C: 0; D: 0");
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/results").text("main")).contains("1 câu hỏi nên xem lại đáp án trước khi công bố");
    }

    @Test
    void whatIsWrongInTheFormIsToldAndOthersSeeNothing() {
        var address = "/organiser/contests/" + contest.slug() + "/items/" + wrong.id();
        var none = hoa.post(address, "ruling", "KEYED", "reason", " ");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text(".flash--error")).contains("chọn ít nhất một đáp án đúng", "ghi lý do");
        assertThat(hoa.post(address, "ruling", "KEYED", "choice-0", "1", "reason", "x").text(".flash--error")).contains("đang dùng rồi");
        assertThat(hoa.post(address, "reason", "x").text(".flash--error")).contains("chọn cách sửa");
        var refused = asks("ruling", "GIVEN");
        assertThat(minh.post(refused + "/decision", "do", "refuse").text("body")).contains("Không duyệt");
        work();
        assertThat(List.of(points("An"), points("Bình"), points("Chi"))).containsExactly("1200", "1100", "0");
        var elsewhere = world.province();
        var neighbour = world.browser(world.staff("Nơi khác", elsewhere.factory(), Role.ORGANISER, elsewhere.federation()));
        assertThat(neighbour.get(refused).status()).isEqualTo(404);
        assertThat(neighbour.get(address).status()).isEqualTo(404);
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/items/1").status()).as("an item of another contest").isEqualTo(404);
    }
}
