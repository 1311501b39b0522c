package vn.hoithi.attempt.bulletin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** What an organiser tells is read by everybody inside, by nobody else, and costs no answer. */
@MicronautTest(transactional = false)
class BulletinTest {

    private static final String WORDS = "Câu 5 in thiếu chữ <b>không</b>.";
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Attempts attempts;
    @Inject
    BulletinListener listener;
    @Inject
    TakenBulletins taken;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    World.Province province;
    Contest contest;
    Actor hoa;
    Actor lan;
    Browser desk;
    Browser phone;

    @BeforeEach
    void lanSitsAContestOfHoa() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        desk = world.browser(hoa);
        phone = world.browser(lan);
    }

    @Test
    void theNextSaveSaysThatThereIsOneAndTheClockBringsItOnce() {
        var id = start(lan);
        phone.get("/attempts/" + id);
        assertThat(save(id, 5_000)).contains("\"told\":0");
        assertThat(tell(WORDS).text(".flash")).contains("Đã gửi thông báo.");
        assertThat(save(id, 6_000)).contains("\"saved\":6000", "\"told\":1");
        assertThat(clockOf(phone, id, 0)).contains("Câu 5 in thiếu chữ <b>không</b>.");
        assertThat(clockOf(phone, id, 1)).doesNotContain("Câu 5");
        var page = phone.get("/attempts/" + id);
        assertThat(page.html().select("#bulletins:not([hidden]) > .flash__body > details[open] p").text()).isEqualTo(WORDS);
        assertThat(page.html().select("form#paper input[name=s1][value=0][checked]")).as("the answer given before and after").hasSize(1);
    }

    @Test
    void whoStartsLaterReadsItAndAnotherContestsPeopleDoNot() {
        tell(WORDS);
        assertThat(phone.get("/attempts/" + start(lan)).text("#bulletins")).contains("Câu 5 in thiếu");
        var minh = world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER);
        var other = contestWorld.published(province, s -> s);
        var elsewhere = ((StartResult.Started) attempts.start(other, minh, clock.now())).attemptId();
        assertThat(world.browser(minh).get("/attempts/" + elsewhere).html().select("#bulletins[hidden]")).hasSize(1);
        assertThat(clockOf(world.browser(minh), elsewhere, 0)).doesNotContain("Câu 5");
    }

    @Test
    void fiveThousandCharactersAreRefusedInWordsAndStayInTheField() {
        var id = start(lan);
        var typed = "Câu năm. ".repeat(556).strip();
        var page = tell(typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#words-error")).contains("quá giới hạn 500");
        assertThat(page.html().select("textarea#words").text()).isEqualTo(typed);
        assertThat(tell("").text("#words-error")).contains("Vui lòng viết");
        assertThat(clockOf(phone, id, 0)).doesNotContain("Câu năm");
        assertThat(tell("ộ".repeat(500)).text(".flash")).contains("Đã gửi");
    }

    @Test
    void thePressSentTwiceTellsOnceAndTheBookSaysWhomItReached() {
        var id = start(lan);
        start(world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER));
        var form = desk.get(path()).html();
        assertThat(form.select("main").text()).contains("2 người đang thi", "Chưa gửi thông báo nào.");
        var key = form.select("input[name=id]").attr("value");
        assertThat(desk.post(path(), "id", key, "words", WORDS).text(".flash")).contains("Đã gửi thông báo.");
        assertThat(desk.post(path(), "id", key, "words", WORDS).text(".flash")).contains("không gửi thêm lần nữa");
        phone.get("/attempts/" + id);
        phone.get("/attempts/" + id);
        taken.write();
        assertThat(desk.get(path()).html().select("ol.stack li")).singleElement()
                .satisfies(line -> assertThat(line.text()).contains(WORDS, "Mọi người đang thi. Số bài thi đã nhận: 1.", "Lê Thu Hoa"));
        assertThat(rows.of("SELECT action, note FROM audit_entry WHERE subject_id = " + contest.id() + " AND action = 'BULLETIN_TOLD'")).singleElement().asString().contains("Câu 5 in thiếu");
    }

    @Test
    void anotherNodeHearsOfItWithoutBeingTold() {
        var id = start(lan);
        phone.get("/attempts/" + id);
        insert(null, clock.millis());
        listener.listen();
        assertThat(save(id, 6_000)).contains("\"told\":1");
    }

    @Test
    void whatWasToldInASittingBeforeOrToAnotherRoundIsNotForThisPaper() {
        insert(null, contest.settings().rounds().getFirst().opens().toEpochMilli() - 1);
        insert(2, clock.millis());
        insert(1, clock.millis());
        var id = start(lan);
        assertThat(phone.get("/attempts/" + id).html().select("#bulletin-list > details p").eachText()).containsExactly("cho 1");
    }

    private Browser.Page tell(String words) {
        return desk.post(path(), "id", "" + ids.next(), "words", words);
    }

    private void insert(Integer round, long at) {
        rows.change("INSERT INTO bulletin (id, contest_id, round_no, words, told_by, told_at) VALUES (" + ids.next() + ", " + contest.id() + ", " + (round == null ? "NULL" : round) + ", 'cho "
                + (round == null ? "mọi người" : round) + "', " + hoa.personId() + ", " + at + ")");
    }

    private String save(long id, long seq) {
        return phone.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":{\"1\":\"0\"}}").body();
    }

    private static String clockOf(Browser browser, long id, int told) {
        return browser.accepting("application/json", "/attempts/" + id + "/clock?told=" + told).body();
    }

    private long start(Actor who) {
        return ((StartResult.Started) attempts.start(contest, who, clock.now())).attemptId();
    }

    private String path() {
        return "/organiser/contests/" + contest.slug() + "/bulletins";
    }
}
