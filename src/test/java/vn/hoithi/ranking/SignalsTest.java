package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Paper;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What deserves a question is shown to those who look results through, and nothing comes of it by itself. */
@MicronautTest(transactional = false)
class SignalsTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Projector projector;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private World.Province province;
    private Contest contest;
    private Browser hoa;

    @BeforeEach
    void aContest() {
        province = world.province();
        contest = contestWorld.published(province, s -> s.with(b -> b.blueprint(List.of(new ContestSettings.Quota(s.blueprint().getFirst().topicId(), s.blueprint().getFirst().level(), 12))).shuffleChoices(false)));
        hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
    }

    /** Right but for the items whose number is named, where the choice is taken. */
    private Actor sits(String name, int wrongFrom, int choice) {
        var actor = world.person(name, province.schoolA(), MemberRole.MEMBER);
        var phone = world.browser(actor);
        var path = phone.post("/contests/" + contest.slug() + "/attempts").path();
        var paper = Paper.decode(rows.of("SELECT paper FROM attempt WHERE id = " + path.substring(path.lastIndexOf('/') + 1)).getFirst());
        var order = contest.pool().stream().map(i -> i.id()).toList();
        var fields = new ArrayList<>(List.of("lastSeq", "0", "sure", "yes"));
        for (int slot = 1; slot <= paper.size(); slot++) {
            var version = paper.slots().get(slot - 1).versionId();
            var key = contest.pool().byVersion().get(version).key();
            var bits = order.indexOf(version) >= wrongFrom ? 1 << choice : key;
            for (int i = 0; i < 4; i++) {
                if ((bits >> i & 1) == 1) {
                    fields.addAll(List.of("s" + slot, "" + i));
                }
            }
        }
        phone.post(path + "/submission", fields.toArray(String[]::new));
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        return actor;
    }

    private String looked(Actor actor) {
        return hoa.get("/organiser/contests/" + contest.slug() + "/verification/" + actor.personId()).text("main");
    }

    @Test
    void handedInBeforeItCouldBeRead() {
        assertThat(looked(sits("An", 12, 3))).contains("nhanh hơn thời gian đọc hết đề", "Chỉ là dấu hiệu");
        assertThat(looked(sits("Bình", 2, 3))).as("a guess is no feat").doesNotContain("nhanh hơn thời gian");
    }

    @Test
    void wrongInTheSameWayAsAColleague() {
        var an = sits("An", 1, 3);
        var chi = sits("Chi", 1, 2);
        var binh = sits("Bình", 1, 3);
        assertThat(looked(an)).contains("Sai giống hệt Bình: cả 11 trên 11 câu").doesNotContain("giống hệt Chi");
        assertThat(looked(binh)).contains("Sai giống hệt An");
        assertThat(looked(chi)).doesNotContain("Sai giống hệt");
        assertThat(rows.of("SELECT COUNT(*) FROM voiding WHERE contest_id = " + contest.id())).as("nothing is voided by itself").containsExactly("0");
    }

    @Test
    void aBrowserSharedWithOthersWhoTookPart() {
        var an = sits("An", 12, 3);
        var binh = sits("Bình", 12, 3);
        assertThat(looked(an)).doesNotContain("Trình duyệt");
        for (var actor : List.of(an, binh)) {
            rows.change("INSERT INTO known_device (person_id, device, seen_at) VALUES (" + actor.personId() + ", 'cùng máy " + province.number() + "', 1)");
        }
        assertThat(looked(an)).contains("cũng được 1 người dự thi khác dùng");
    }
}
