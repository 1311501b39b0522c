package vn.hoithi.attempt.live;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class LiveTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Attempts attempts;
    @Inject
    Projector projector;
    @Inject
    SaveCounts counts;
    @Inject
    SaveCountJob job;
    @Inject
    LivePages pages;
    @Inject
    LiveQueries queries;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    World.Province province;
    Contest contest;
    Browser desk;

    @BeforeEach
    void hoaRunsAContest() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        desk = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
    }

    @Test
    void itCountsWhoIsInsideWhoHandedInAndUnitsWithNobodyYet() {
        var people = IntStream.range(0, 3).mapToObj(i -> world.person("Người thứ " + i, province.schoolA(), MemberRole.MEMBER)).toList();
        var started = people.stream().map(this::start).toList();
        world.browser(people.getFirst()).post("/attempts/" + started.getFirst() + "/submission");
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        var page = live();
        assertThat(stat(page, "người đang thi lúc này")).isEqualTo("2");
        assertThat(stat(page, "lượt đã nộp")).isEqualTo("1");
        assertThat(page.text()).contains("5 phút qua: 1", "đang mở, đóng lúc", "Còn ");
        assertThat(stat(page, "lượt vào thi trong 5 phút qua")).isEqualTo("3");
        assertThat(stat(page, "đơn vị cơ sở chưa có ai dự thi")).isEqualTo("" + (grassroots() - 1));
        var list = desk.get(page.select("#live-figures a").attr("href"));
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text("main")).contains((grassroots() - 1) + " đơn vị chưa có ai dự thi", province.schoolB().name());
        assertThat(page.text()).as("it may stand on a screen").doesNotContain("Người thứ");
    }

    @Test
    void itSaysWhetherEveryAnswerIsKept() {
        assertThat(live().select("#live-verdict").text()).contains("không có câu trả lời nào gửi đến");
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var id = start(lan);
        var phone = world.browser(lan);
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":5000,\"responses\":{\"1\":\"0\"}}").statusCode()).isEqualTo(200);
        job.write();
        assertThat(fresh().select("#live-verdict.flash--ok").text()).contains("đều đã được lưu");
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":6000,\"responses\":{\"1\":\"77\"}}").statusCode()).isEqualTo(422);
        counts.failed(contest.id());
        counts.failed(contest.id());
        job.write();
        assertThat(fresh().select("#live-verdict.flash--warn").text()).contains("vẫn giữ và tự gửi lại", "chưa lưu được trong 5 phút qua: 2", "không nhận trong 5 phút qua: 1");
    }

    @Test
    void allNodesCountTogetherAndWhatADayHasPassedOverGoes() {
        var slot = clock.millis() / SaveCountJob.SLOT * SaveCountJob.SLOT - SaveCountJob.SLOT;
        queries.add(contest.id(), slot, 1, 90, 0, 0);
        queries.add(contest.id(), slot, 1, 10, 0, 0);
        queries.add(contest.id(), slot, 2, 50, 0, 0);
        queries.add(contest.id(), slot - 90_000_000, 2, 150, 0, 0);
        assertThat(stat(live(), "lần lưu mỗi giây")).isEqualTo("2,5");
        job.forget();
        assertThat(rows.of("SELECT saved FROM save_count WHERE contest_id = " + contest.id() + " ORDER BY saved")).containsExactly("50", "100");
    }

    @Test
    void countsThatCouldNotBeWrittenAreNotLost() {
        var ofANode = new SaveCounts();
        ofANode.saved(7);
        var taken = ofANode.take();
        assertThat(ofANode.take()).isEmpty();
        ofANode.putBack(taken);
        ofANode.saved(7);
        assertThat(ofANode.take()).containsExactly(Map.entry(7L, new SaveCounts.Counts(2, 0, 0)));
    }

    private int grassroots() {
        return Integer.parseInt(rows.of("SELECT COUNT(*) FROM contest_roll WHERE contest_id = " + contest.id() + " AND kind = 'GRASSROOTS'").getFirst());
    }

    private Document live() {
        return desk.get("/organiser/contests/" + contest.slug() + "/live").html();
    }

    /** After the seconds in which figures are not counted again. */
    private Document fresh() {
        pages.forget();
        return live();
    }

    private static String stat(Document page, String what) {
        return page.select(".stat").stream().filter(s -> s.select("dt").text().contains(what)).map(s -> s.select("dd").text()).findFirst().orElseThrow();
    }

    private long start(Actor who) {
        return ((StartResult.Started) attempts.start(contest, who, clock.now())).attemptId();
    }
}
