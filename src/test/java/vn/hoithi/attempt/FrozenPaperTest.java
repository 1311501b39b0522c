package vn.hoithi.attempt;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What an open contest draws does not follow the bank, on no node, and no paper is short. */
@MicronautTest(transactional = false)
class FrozenPaperTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    ItemBank bank;
    @Inject
    Attempts attempts;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    @Inject
    DataSource database;

    @Test
    void itemsMovedToAnotherTopicAreStillDrawnByEveryNode() throws SQLException {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var other = bank.topic("chuyen-" + province.number(), "Chủ đề khác");
        change("UPDATE item SET topic_id = " + other.id() + " WHERE unit_id = " + province.federation().id());
        assertThat(paper(attempts, contest, province).size()).isEqualTo(5);
        try (var node = ApplicationContext.run(Environment.TEST)) {
            var there = node.getBean(Contests.class).byId(contest.id()).orElseThrow();
            assertThat(paper(node.getBean(Attempts.class), there, province).size()).isEqualTo(5);
            assertThat(node.getBean(Attempts.class).start(there, lan, clock.now())).isInstanceOf(StartResult.Started.class);
        }
        assertThat(world.browser(lan).post("/contests/" + contest.slug() + "/attempts").html().select("fieldset.question")).hasSize(5);
    }

    @Test
    void aPoolThatCannotFillThePaperIsToldInWordsAndNothingIsWritten() throws SQLException {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        change("DELETE FROM contest_pool WHERE contest_id = " + contest.id() + " AND item_version_id NOT IN (SELECT id FROM (SELECT item_version_id AS id FROM contest_pool WHERE contest_id = "
                + contest.id() + " ORDER BY item_version_id LIMIT 4) p)");
        var refused = world.browser(lan).post("/contests/" + contest.slug() + "/attempts");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main")).contains("chưa lập được đề đủ câu", "chưa tính lượt nào");
        assertThat(attempts.start(contest, lan, clock.now())).isEqualTo(new StartResult.Refused(StartResult.Refusal.NO_PAPER, null, null));
        assertThat(rows.of("SELECT id FROM attempt WHERE contest_id = " + contest.id())).isEmpty();
    }

    @Test
    void roundsWithItemsOfTheirOwnNeverAskTheSameQuestion() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> twoRounds(s).withReview(ContestSettings.Show.AFTER_ROUND).withItemUse(ContestSettings.ItemUse.BY_ROUND));
        var first = new HashSet<Long>();
        var second = new HashSet<Long>();
        for (int i = 0; i < 20; i++) {
            first.addAll(Paper.draw(contest.settings(), contest.pool(), 1, new java.util.Random(i)).versionIds());
            second.addAll(Paper.draw(contest.settings(), contest.pool(), 2, new java.util.Random(i)).versionIds());
        }
        assertThat(first).hasSize(6).doesNotContainAnyElementsOf(second);
        assertThat(paper(attempts, contest, province).versionIds()).hasSize(5).allMatch(first::contains);
    }

    @Test
    void anUnnamedRoundIsCalledByItsNumberEverywhere() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> named(s, ""));
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var phone = world.browser(lan);
        var paper = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(paper.text("h1")).contains(contest.title() + ", Đợt 1, lượt 1");
        assertThat(phone.get("/me/attempts").text("main")).contains("Đợt 1, lượt 1").doesNotContain(", ,");
        assertThat(phone.post(paper.path() + "/submission").text("main")).contains(contest.title() + ", Đợt 1, lượt 1").doesNotContain(", ,");
        assertThat(phone.get("/contests/" + contest.slug()).text("main")).doesNotContain(", ,", " ,", ": :");
        var desk = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        assertThat(desk.get("/organiser/contests/" + contest.slug() + "/inside").text("main")).contains("Đợt 1 đang mở");
        assertThat(desk.get("/organiser/contests/" + contest.slug() + "/closing").text("main")).contains("Đợt 1, từ");
    }

    private Paper paper(Attempts node, Contest contest, World.Province province) {
        var minh = world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER);
        var started = (StartResult.Started) node.start(contest, minh, clock.now());
        return Paper.decode(node.row(started.attemptId(), minh.personId()).orElseThrow().paper());
    }

    private static ContestSettings twoRounds(ContestSettings s) {
        var first = s.rounds().getFirst();
        var next = new Round(2, "Đợt 2", List.of(new Round.Window(first.closes().plus(Duration.ofHours(1)), first.closes().plus(Duration.ofHours(3)))));
        return s.withRounds(List.of(first, next));
    }

    private static ContestSettings named(ContestSettings s, String name) {
        return s.withRounds(List.of(new Round(1, name, s.rounds().getFirst().windows())));
    }

    private void change(String sql) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
