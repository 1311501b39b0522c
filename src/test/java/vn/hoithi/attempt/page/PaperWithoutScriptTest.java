package vn.hoithi.attempt.page;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper of five questions, a prediction and an essay of 5 to 50 chữ, in a browser without scripts. */
@MicronautTest(transactional = false)
class PaperWithoutScriptTest {

    private static final String ESSAY = "Công đoàn cần gần đoàn viên hơn";

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Attempts attempts;
    @Inject
    AttemptRepository repository;
    @Inject
    Clock clock;
    @Inject
    DataSource database;

    Actor lan;
    Browser phone;
    String path;
    long id;

    @BeforeEach
    void lanSitsAPaper() {
        var province = world.province();
        var contest = contestWorld.published(province, PaperWithoutScriptTest::withAllParts);
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
        path = phone.post("/contests/" + contest.slug() + "/attempts").path();
        id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void anEssayThatIsTooLongStaysInItsFieldWithTheReasonAndTheRestIsSaved() {
        for (var typed : List.of("a".repeat(13_000), "a".repeat(26_000), "b".repeat(100_000), "c\"".repeat(5_900))) {
            for (var to : List.of("/responses", "/submission")) {
                var page = phone.post(path + to, "lastSeq", "0", "s1", "1", "p", "13.500", "e", typed, "sure", "yes");
                assertThat(page.status()).isEqualTo(422);
                assertThat(page.text("textarea[name=e]")).isEqualTo(typed);
                assertThat(page.html().select("textarea[name=e][aria-invalid=true][aria-describedby~=fault-e]")).hasSize(1);
                assertThat(page.text("#fault-e")).contains(typed.startsWith("c") ? "chiếm chỗ gấp đôi" : "quá giới hạn 12.000 ký tự");
                assertThat(page.html().select(".notes [role=alert] a[href=#essay-part]")).as("said on top too").hasSize(1);
                assertThat(page.html().select("input[name=s1][value=1][checked]")).hasSize(1);
                assertThat(page.html().select("input[name=p]").val()).isEqualTo("13.500");
            }
        }
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "1").containsEntry("p", "13500").doesNotContainKey("e");
        assertThat(repository.own(id, lan.personId()).orElseThrow().open()).isTrue();
    }

    @Test
    void aPaperOpenedAgainSaysThatItsAnswersAreSaved() {
        assertThat(phone.get(path).text("#save-text")).doesNotContain("Đã lưu");
        phone.post(path + "/responses", "lastSeq", "0", "s2", "0");
        var again = phone.get(path);
        assertThat(again.text("#save-text")).isEqualTo("Đã lưu");
        assertThat(again.html().select("#save.save--ok [data-state]:not([hidden])").eachAttr("data-state")).containsExactly("saved");
        var refused = phone.post(path + "/responses", "lastSeq", "1", "s2", "0", "p", "khoảng 100");
        assertThat(refused.text("#save-text")).as("not all of it is").doesNotContain("Đã lưu");
    }

    @Test
    void aPredictionNobodyCanReadStaysInItsFieldWithTheReason() {
        for (var typed : List.of("13.5", "khoảng 100", "1.000,5", "-3", "1234567890123")) {
            var page = phone.post(path + "/responses", "lastSeq", "0", "s2", "0", "p", typed);
            assertThat(page.status()).as(typed).isEqualTo(422);
            assertThat(page.html().select("input[name=p][aria-invalid=true]").val()).isEqualTo(typed);
            assertThat(page.text("#prediction-read-out")).contains("Chưa đọc được số này");
        }
        assertThat(attempts.responses(id).bySlot()).containsOnlyKeys("2");
    }

    @Test
    void aChoiceThatIsNotOfThePaperHoldsNothingElseUp() {
        var page = phone.post(path + "/responses", "lastSeq", "0", "s1", "9", "s2", "1", "s99", "0", "e", ESSAY);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]:not([hidden])")).contains("không thuộc bài này");
        assertThat(attempts.responses(id).bySlot()).containsOnlyKeys("2", "e");
    }

    @Test
    void whatIsMissingIsNamedBeforeThePaperIsHandedIn() {
        var question = phone.post(path + "/submission", "lastSeq", "0", "s1", "0", "e", "Ba chữ thôi", "p", "");
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.text("h1")).contains("còn phần chưa xong");
        assertThat(question.text("main")).contains("4 câu chưa trả lời", "Câu dự đoán còn trống", "Bài tự luận mới có 3 chữ, cần ít nhất 5 chữ", "không sửa được");
        assertThat(repository.own(id, lan.personId()).orElseThrow().open()).isTrue();
        assertThat(attempts.responses(id).bySlot()).as("kept before it is asked").containsEntry("1", "0").containsEntry("e", "Ba chữ thôi");
        var form = question.html().select("main form").first();
        assertThat(phone.post(form.attr("action"), "sure", form.select("[name=sure]").val()).path()).isEqualTo(path + "/result");
    }

    @Test
    void anEssayBeyondItsMaximumIsNamedAndAWholePaperIsNotAskedAbout() {
        var page = phone.post(path + "/submission", "lastSeq", "0", "e", "chữ ".repeat(60), "p", "5");
        assertThat(page.text("main")).contains("5 câu chưa trả lời", "Bài tự luận có 60 chữ, nhiều nhất là 50 chữ").doesNotContain("dự đoán");
        assertThat(phone.get(path).text("#open-parts li:not([hidden])")).contains("60 chữ");
        assertThat(phone.get(path).html().select("#all-answered:not([hidden])")).isEmpty();
        var whole = phone.post(path + "/submission", "lastSeq", "0", "s1", "0", "s2", "0", "s3", "0", "s4", "0", "s5", "0", "e", ESSAY, "p", "5");
        assertThat(whole.path()).isEqualTo(path + "/result");
    }

    @Test
    void allIsDoneIsSaidOnlyWhenEveryPartIs() {
        phone.post(path + "/responses", "lastSeq", "0", "s1", "0", "s2", "0", "s3", "0", "s4", "0", "s5", "0");
        var page = phone.get(path);
        assertThat(page.html().select("#all-answered").hasAttr("hidden")).as("essay and prediction are empty").isTrue();
        assertThat(page.text(".exambar__count")).isEqualTo("5/7 phần");
        phone.post(path + "/responses", "lastSeq", "0", "e", ESSAY, "p", "12");
        assertThat(phone.get(path).html().select("#all-answered").hasAttr("hidden")).isFalse();
    }

    @Test
    void aPaperOpenedAfterItsEndTakesNothingAndLookingHandsNothingIn() throws SQLException {
        phone.post(path + "/responses", "lastSeq", "0", "s1", "0");
        for (var closesIn : List.of(50_000L, -1L)) {
            moveEnd(-10_000, closesIn);
            for (var look : List.of(path, path + "/result")) {
                var page = phone.get(look);
                assertThat(page.path()).isEqualTo(path);
                assertThat(page.text("h1")).isEqualTo("Đã hết giờ");
                assertThat(page.text("main")).contains("Hết giờ làm bài lúc", "Đã trả lời 1 trên 5 câu");
                assertThat(page.html().select("input:not([type=hidden]), textarea[name]")).isEmpty();
            }
            phone.get(path + "/clock");
            assertThat(repository.own(id, lan.personId()).orElseThrow().open()).as("a look hands nothing in").isTrue();
        }
        var form = phone.get(path).html().select("form#over-paper").first();
        assertThat(phone.post(form.attr("action"), "sure", "yes").path()).isEqualTo(path + "/result");
    }

    @Test
    void whatIsSentAfterTheEndIsNotTakenAndStaysReadable() throws SQLException {
        moveEnd(-10_000, 50_000);
        for (var to : List.of("/responses", "/submission")) {
            var page = phone.post(path + to, "lastSeq", "0", "s3", "1", "p", "77", "e", ESSAY, "sure", "yes");
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.text("main")).contains("Hết giờ làm bài lúc", "Câu 3: B", "Số dự đoán: 77");
            assertThat(page.text("textarea[readonly]:not([id])")).isEqualTo(ESSAY);
        }
        assertThat(attempts.responses(id).bySlot()).isEmpty();
        assertThat(repository.own(id, lan.personId()).orElseThrow().open()).isTrue();
    }

    @Test
    void whatIsSentAfterTheSubmissionIsNotTakenAndStaysReadable() {
        phone.post(path + "/responses", "lastSeq", "0", "e", "Bản đầu");
        phone.post(path + "/submission");
        for (var to : List.of("/responses", "/submission")) {
            var page = phone.post(path + to, "lastSeq", "0", "e", ESSAY, "sure", "yes");
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.text("main")).contains("Bài đã được nộp lúc");
            assertThat(page.text("textarea[readonly]:not([id])")).isEqualTo(ESSAY);
            assertThat(page.html().select("main a.btn").attr("href")).isEqualTo(path + "/result");
        }
        assertThat(attempts.responses(id).essay()).isEqualTo("Bản đầu");
        assertThat(phone.post(path + "/submission", "lastSeq", "0", "e", "Bản đầu").path()).as("what stands is not lost").isEqualTo(path + "/result");
    }

    @Test
    void aFormIsAboveWhatStandsAlsoWhenAPhonesClockIsASecondAhead() {
        var ahead = (clock.millis() + 1_000 - repository.own(id, lan.personId()).orElseThrow().startedAt()) * 1024;
        assertThat(phone.json(path + "/responses", "{\"seq\":" + ahead + ",\"responses\":{\"1\":\"0\"}}").statusCode()).isEqualTo(200);
        phone.post(path + "/responses", "lastSeq", Long.toString(ahead), "s1", "1");
        assertThat(attempts.responses(id).bySlot()).as("told \"saved\", so it stands").containsEntry("1", "1");
    }

    private void moveEnd(long endsIn, long closesIn) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET ends_at = " + (clock.millis() + endsIn) + ", closes_at = " + (clock.millis() + closesIn) + " WHERE id = " + id);
        }
    }

    private static ContestSettings withAllParts(ContestSettings s) {
        var essay = new ContestSettings.Essay("Bài viết", "Viết về công đoàn", 5, 50, List.of(new ContestSettings.Criterion("Nội dung", 1000)));
        return s.with(b -> b.essay(essay).prediction(new ContestSettings.Prediction(ContestSettings.Prediction.Subject.PEOPLE, ContestSettings.Prediction.Reach.ROUND))
                .tieRules(List.of(ContestSettings.TieRule.PREDICTION, ContestSettings.TieRule.DURATION)));
    }
}
