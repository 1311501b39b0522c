package vn.hoithi.attempt.page;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page promises of time is what there is. */
@MicronautTest(transactional = false)
class PromisedTimeTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    AttemptRepository repository;
    @Inject
    Clock clock;
    @Inject
    DataSource database;

    World.Province province;
    Actor lan;
    Browser phone;

    @BeforeEach
    void lan() {
        province = world.province();
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
    }

    @Test
    void fourMinutesBeforeTheClosingFourMinutesArePromised() {
        var contest = closingIn(Duration.ofMinutes(4));
        var stranger = world.browser().get("/contests/" + contest.slug());
        assertThat(stranger.text(".actionbar")).contains("không quá 4 phút").doesNotContain("20 phút");
        var page = phone.get("/contests/" + contest.slug());
        assertThat(page.text(".actionbar")).contains("Vào thi Đợt 1, còn 4 phút", "không quá 4 phút, vì Đợt 1 đóng lúc").doesNotContain("20 phút");
        var paper = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(paper.text(".notes .flash--warn:not([hidden])")).contains("Đợt 1 đóng lúc", "Bài này được thu lúc đó");
        assertThat(paper.text("#time-left")).matches("[34]:\\d\\d");
        var result = phone.post(paper.path() + "/submission");
        assertThat(result.text("main")).contains("Thi lượt 2", "không quá 4 phút");
    }

    @Test
    void withTimeForAllOfItNothingIsCut() {
        var contest = closingIn(Duration.ofMinutes(21));
        assertThat(phone.get("/contests/" + contest.slug()).text(".actionbar")).contains("20 phút, 5 câu").doesNotContain("không quá");
        var paper = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(paper.text(".notes")).doesNotContain("được thu lúc đó");
    }

    @Test
    void anAttemptThatRanOutIsNotOfferedToGoOnWith() throws SQLException {
        var contest = contestWorld.published(province, s -> s);
        var path = start(contest);
        assertThat(phone.get("/contests/" + contest.slug()).text(".actionbar")).contains("Tiếp tục làm bài");
        end(path, -10_000, 50_000);
        var entry = phone.get("/contests/" + contest.slug());
        assertThat(entry.text(".actionbar")).contains("Xem và nộp bài", "đã hết giờ lúc").doesNotContain("Tiếp tục", "Vào thi");
        var mine = phone.get("/me/attempts");
        assertThat(mine.text("main li")).contains("Đã hết giờ", "Hết giờ lúc", "Xem và nộp").doesNotContain("Làm tiếp");
        assertThat(phone.get(mine.html().select("main li a").attr("href")).text("h1")).isEqualTo("Đã hết giờ");
        assertThat(open(path)).isTrue();
    }

    @Test
    void anAttemptThatRanOutWithItsRoundIsOfferedWhileTheGraceRuns() throws SQLException {
        var contest = contestWorld.published(province, s -> rounds(s, ContestWorld.round(clock.now().minus(Duration.ofHours(1)), clock.now().plusMillis(2_500))));
        var path = start(contest);
        while (clock.now().isBefore(contest.settings().rounds().getFirst().closes().plusMillis(1_200))) {
            LockSupport.parkNanos(50_000_000); // a page shows a contest as it was up to a second ago
        }
        assertThat(phone.get("/contests/" + contest.slug()).text(".actionbar")).contains("Xem và nộp bài", "đã hết giờ lúc");
        assertThat(world.browser().get("/contests/" + contest.slug()).text(".actionbar")).contains("đã kết thúc");
        assertThat(open(path)).isTrue();
    }

    @Test
    void aStartWhenAllAttemptsAreUsedHandsNothingIn() throws SQLException {
        var contest = contestWorld.published(province, s -> attempts(s, 1));
        var path = start(contest);
        end(path, -10_000, 50_000);
        var again = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(again.path()).isEqualTo(path);
        assertThat(again.text("h1")).isEqualTo("Đã hết giờ");
        assertThat(open(path)).isTrue();
    }

    private Contest closingIn(Duration left) {
        return contestWorld.published(province, s -> rounds(s, ContestWorld.round(clock.now().minus(Duration.ofHours(1)), clock.now().plus(left))));
    }

    private String start(Contest contest) {
        return phone.post("/contests/" + contest.slug() + "/attempts").path();
    }

    private boolean open(String path) {
        return repository.own(id(path), lan.personId()).orElseThrow().open();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private void end(String path, long endsIn, long closesIn) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET ends_at = " + (clock.millis() + endsIn) + ", closes_at = " + (clock.millis() + closesIn) + " WHERE id = " + id(path));
        }
    }

    private static ContestSettings rounds(ContestSettings s, List<Round> rounds) {
        return with(s, rounds, s.attemptsPerRound());
    }

    private static ContestSettings attempts(ContestSettings s, int many) {
        return with(s, s.rounds(), many);
    }

    private static ContestSettings with(ContestSettings s, List<Round> rounds, int attempts) {
        return s.with(b -> b.rounds(rounds).attemptsPerRound(attempts).counting(attempts == 1 ? ContestSettings.Counting.ONLY : s.counting()));
    }
}
