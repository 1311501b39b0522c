package vn.hoithi.stories;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** What is tapped and written reaches the server, or stays on the phone and is said. */
@MicronautTest(transactional = false)
class CustodyStory {

    private static final String RESPONSES = "**/responses";
    private static final String ESSAY = "#essay-part textarea";

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    Clock clock;
    @Inject
    DataSource database;

    private World.Province province;
    private Contest contest;
    private Actor actor;
    private Handset lan;
    private String path;

    @BeforeEach
    void lanIsInAContestOfFiveQuestionsAndAnEssay() {
        province = world.province();
        actor = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        starts(scene.withEssay(province));
        lan = scene.phone(actor);
    }

    private void starts(Contest of) {
        contest = of;
        path = world.browser(actor).post("/contests/" + contest.slug() + "/attempts").path();
    }

    @AfterEach
    void thePhoneIsPutAway() {
        lan.close();
    }

    @Test
    void onASlowLineWhatIsTappedBeforeTheScriptIsThereIsSaved() {
        var script = lan.isSlow().holdsBack("**/main.js");
        lan.beginsToOpen(path);
        lan.choices("ĐÚNG").first().tap();
        lan.choices("ĐÚNG").nth(1).tap();
        lan.writes(ESSAY, "Lời đầu");
        lan.seesIn("button[data-without-script]:not([hidden])", "Lưu tạm"); // the script is still on its way
        script.run();
        lan.keepsNothing();
        try (var second = scene.phone(actor)) {
            second.opens(path).seesTicked(2).seesFilled(ESSAY, "Lời đầu");
        }
    }

    @Test
    void whatIsTappedBeforeTheScriptIsHandedInWhenTheTimeIsOver() throws SQLException {
        var script = lan.holdsBack("**/main.js");
        starts(scene.withEssay(province, Duration.ofSeconds(20)));
        lan.beginsToOpen(path);
        lan.choices("ĐÚNG").first().tap();
        lan.waitsUntil(ends());
        script.run();
        lan.arrives("/result").sees("bỏ trống 4 câu");
    }

    @Test
    void aPageFoundAgainDoesNotPutBackOldAnswers() {
        lan.opens(path).choices("ĐÚNG").first().tap();
        lan.writes(ESSAY, "bản cũ").keepsNothing().opens("/contests/" + contest.slug());
        try (var second = scene.phone(actor)) {
            second.opens(path).choices("sai").first().tap();
            second.replaces(ESSAY, "bản mới ở máy khác").keepsNothing().reloads().seesFilled(ESSAY, "bản mới ở máy khác");
            var ticked = second.ticked();
            assertThat(lan.goesBack().seesFilled(ESSAY, "bản mới ở máy khác").ticked()).isEqualTo(ticked);
            assertThat(lan.reloads().seesFilled(ESSAY, "bản mới ở máy khác").ticked()).isEqualTo(ticked);
        }
    }

    @Test
    void aDateThatJumpsSpoilsNeitherTheClockNorTheOrderOfAnswers() {
        lan.hasADateToSet().opens(path).setsTheDate(10).choices("ĐÚNG").first().tap();
        lan.seesIn("#save-text", "Đã lưu").setsTheDate(-10).choices("ĐÚNG").nth(1).tap();
        lan.seesIn("#save-text", "Đã lưu").losesTheNetwork().setsTheDate(365 * 24 * 60).choices("ĐÚNG").nth(2).tap();
        lan.seesIn("#save-text", "Giữ trên máy này").setsTheDate(-365 * 24 * 60).choices("ĐÚNG").nth(3).tap();
        assertThat(lan.reads("#time-left")).startsWith("19:");
        lan.findsTheNetwork().keepsNothing().seesTicked(4);
        try (var second = scene.phone(actor)) {
            second.opens(path).seesTicked(4).choices("sai").first().tap();
            second.keepsNothing();
            assertThat(lan.reloads().ticked()).as("the later answer of the other phone stands").isEqualTo(second.ticked()).anyMatch(words -> words.contains("sai"));
        }
    }

    @Test
    void handedInOnOnePhoneTheTextOnTheOtherStaysReadable() {
        lan.opens(path).cannotSend(RESPONSES).chooses("ĐÚNG").writes(ESSAY, "Lời chưa gửi được").seesIn("#save-text", "Giữ trên máy này");
        try (var second = scene.phone(actor)) {
            second.opens(path).taps("Nộp bài với").seesIn("dialog", "Bài tự luận còn trống").taps("Nộp luôn").arrives("/result");
        }
        lan.canSendAgain(RESPONSES).seesIn("#closed:not([hidden])", "Bài đã được nộp lúc").seesUnsent("Câu 1", "Lời chưa gửi được").pictured("handed-in-elsewhere");
        lan.follows("Xem kết quả").seesUnsent("Câu 1", "Lời chưa gửi được").pictured("result-kept");
    }

    @Test
    void thirteenThousandCharactersAreToldAtTheirFieldAndAskedAbout() {
        lan.opens(path).typesInto(ESSAY, "chữ ".repeat(3_400)).seesIn("#fault-e:not([hidden])", "quá giới hạn 12.000 ký tự").seesIn("#save-text", "chưa lưu được").looksOver().pictured("too-long");
        lan.taps("Nộp bài với").seesIn("dialog", "ký tự, quá giới hạn").looksOver().pictured("too-long-asked").taps("Làm tiếp");
        try (var desk = scene.desk(actor)) {
            desk.opens(path).typesInto(ESSAY, "chữ ".repeat(3_400)).seesIn("#fault-e:not([hidden])", "quá giới hạn").looksOver().pictured("too-long").taps("Nộp bài với").seesIn("dialog", "ký tự, quá giới hạn").pictured("too-long-asked");
        }
        lan.reloads().seesFilled(ESSAY, "chữ ".repeat(3_400)).seesIn("#fault-e:not([hidden])", "quá giới hạn");
        lan.typesInto(ESSAY, "Một bài viết vừa đủ dài rồi").seesIn("#save-text", "Đã lưu").seesIn("#open-questions", "5 câu chưa trả lời");
    }

    @Test
    void withoutAScriptWhatIsMissingIsAskedAboutAndWhatIsRefusedStays() throws SQLException {
        try (var plain = scene.plainPhone(actor)) {
            plain.beginsToOpen(path).typesInto(ESSAY, "chữ ".repeat(3_400)).chooses("ĐÚNG").taps("Lưu tạm");
            plain.seesIn("#fault-e", "quá giới hạn 12.000 ký tự").seesTicked(1).seesFilled(ESSAY, "chữ ".repeat(3_400).strip()).pictured("plain-too-long");
            plain.typesInto(ESSAY, "Ba chữ thôi").taps("Nộp bài với");
            plain.sees("Nộp bài khi còn phần chưa xong?", "câu chưa trả lời", "Bài tự luận mới có 3 chữ").pictured("plain-asked").taps("Quay lại");
            plain.seesFilled(ESSAY, "Ba chữ thôi");
            endsIn(0);
            plain.typesInto(ESSAY, "Viết sau khi hết giờ").taps("Lưu tạm");
            plain.sees("Đã hết giờ", "không được nhận").seesFilled("textarea[readonly]:not([id])", "Viết sau khi hết giờ").pictured("plain-over");
            plain.beginsToOpen("/me/attempts").sees("Xem và nộp").pictured("plain-mine").beginsToOpen("/contests/" + contest.slug()).seesIn(".actionbar", "đã hết giờ lúc").pictured("plain-contest");
            plain.beginsToOpen(path).taps("Nộp bài và xem kết quả");
            plain.arrives("/result").sees("bỏ trống 4 câu");
        }
    }

    @Test
    void aPageOfflinePastItsEndSaysSoAndDeliversLater() throws SQLException {
        starts(scene.withEssay(province, Duration.ofSeconds(25)));
        lan.opens(path).losesTheNetwork().choices("ĐÚNG").first().tap();
        lan.waitsUntil(ends());
        lan.seesShut("#paper").seesIn("#time-up:not([hidden])", "Máy này còn giữ 1 phần làm trong giờ").looksOver().pictured("offline-past-end");
        lan.findsTheNetwork().arrives("/result").sees("bỏ trống 4 câu");
    }

    @Test
    void aPaperOpenedAfterItsEndDeliversWhatThePhoneKept() throws SQLException {
        lan.opens(path).cannotSend(RESPONSES).choices("ĐÚNG").first().tap();
        lan.seesIn("#save-text", "Giữ trên máy này");
        endsIn(0);
        lan.opens(path).sees("Đã hết giờ").seesIn("#delivery:not([hidden])", "Máy này còn giữ 1 phần").pictured("over").canSendAgain(RESPONSES);
        lan.seesIn("#delivery-text", "Đã gửi xong 1 phần").arrives("/result").sees("bỏ trống 4 câu");
    }

    private void endsIn(long millis) throws SQLException {
        change("UPDATE attempt SET ends_at = " + (clock.millis() + millis) + ", closes_at = " + (clock.millis() + 180_000) + " WHERE id = " + id());
    }

    private long ends() throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT ends_at FROM attempt WHERE id = " + id())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
