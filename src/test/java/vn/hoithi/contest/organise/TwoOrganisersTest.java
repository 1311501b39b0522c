package vn.hoithi.contest.organise;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Forms;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Two organisers have the same contest open, and one saves first. */
@MicronautTest(transactional = false)
class TwoOrganisersTest {

    @Inject
    World world;
    @Inject
    ContestWorld worlds;
    @Inject
    Contests contests;
    @Inject
    ContestDrafts drafts;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    World.Province province;
    Contest draft;
    String path;
    Actor lan;
    Browser hoa;
    Browser minh;

    @BeforeEach
    void aDraftOpenOnTwoDesks() {
        province = world.province();
        lan = world.staff("Đặng Thị Hoa", province.schoolA(), Role.ORGANISER, province.federation());
        hoa = world.browser(lan);
        minh = world.browser(world.staff("Trần Văn Minh", province.schoolB(), Role.ORGANISER, province.federation()));
        draft = drafts.draft(province.federation().id(), "Hai người " + province.number(), worlds.settings(province), lan.personId(), clock.now());
        path = "/organiser/contests/" + draft.slug();
    }

    @Test
    void theSecondSeesBothVersionsFieldByFieldAndLosesNothing() {
        var form = minh.get(path).html();
        hoa.post(path, Forms.fields(hoa.get(path).html(), "minutes", "25", "prizes", "Giải nhất: 1 triệu", "do", "save"));
        var conflict = minh.post(path, Forms.fields(form, "minutes", "30", "about", "Lời của Minh", "do", "save"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("[role=alert]")).contains("Đặng Thị Hoa đã lưu cuộc thi này trước");
        assertThat(conflict.html().select(".versions tbody tr").eachText()).anySatisfy(r -> assertThat(r).contains("Thời gian làm bài", "25", "30"))
                .anySatisfy(r -> assertThat(r).contains("Giải thưởng", "1 triệu", "(trống)")).anySatisfy(r -> assertThat(r).contains("Giới thiệu", "Lời của Minh")).hasSize(3);
        assertThat(conflict.html().select("#minutes").val()).as("what was typed stays in the form").isEqualTo("30");
        assertThat(contests.byId(draft.id()).orElseThrow().settings().minutes()).isEqualTo(25);
        var taken = minh.post(path, Forms.fields(conflict.html(), "do", "take-prizes"));
        assertThat(taken.html().select("#prizes").text()).isEqualTo("Giải nhất: 1 triệu");
        assertThat(taken.html().select("#minutes").val()).isEqualTo("30");
        assertThat(taken.html().select(".versions tbody tr")).hasSize(2);
        var saved = minh.post(path, Forms.fields(taken.html(), "do", "save"));
        assertThat(saved.status()).isEqualTo(200);
        var now = contests.byId(draft.id()).orElseThrow().settings();
        assertThat(now.minutes()).isEqualTo(30);
        assertThat(now.prizes()).isEqualTo("Giải nhất: 1 triệu");
        assertThat(now.about()).isEqualTo("Lời của Minh");
    }

    @Test
    void aThirdSaveInBetweenIsAConflictAgain() {
        var form = minh.get(path).html();
        hoa.post(path, Forms.fields(hoa.get(path).html(), "minutes", "25", "do", "save"));
        var conflict = minh.post(path, Forms.fields(form, "minutes", "30", "do", "save"));
        hoa.post(path, Forms.fields(hoa.get(path).html(), "minutes", "26", "do", "save"));
        assertThat(minh.post(path, Forms.fields(conflict.html(), "do", "save")).status()).isEqualTo(409);
        assertThat(contests.byId(draft.id()).orElseThrow().settings().minutes()).isEqualTo(26);
    }

    @Test
    void wordsOfAPublishedContestAreKeptTheSameWay() {
        var contest = worlds.published(province, s -> s);
        var open = "/organiser/contests/" + contest.slug();
        var form = minh.get(open).html();
        hoa.post(open, Forms.fields(hoa.get(open).html(), "about", "Lời của Hoa", "do", "save"));
        var conflict = minh.post(open, Forms.fields(form, "about", "Lời của Minh", "do", "save"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text(".versions")).contains("Lời của Hoa", "Lời của Minh");
        minh.post(open, Forms.fields(conflict.html(), "do", "save"));
        assertThat(contests.byId(contest.id()).orElseThrow().settings().about()).isEqualTo("Lời của Minh");
    }

    @Test
    void whatChangedStandsInTheAuditLogWithOldAndNewValue() {
        hoa.post(path, Forms.fields(hoa.get(path).html(), "minutes", "25", "essay", "1", "essayTitle", "Ý tưởng\u0020mới", "essayMaxWords", "500", "essayMinWords", "0", "criterion-1-name", "Ý", "criterion-1-points", "5", "do", "save"));
        var note = rows.of("SELECT note FROM audit_entry WHERE action = 'CONTEST_CHANGED' AND subject_id = " + draft.id());
        assertThat(note).hasSize(1);
        assertThat(note.getFirst()).contains(draft.title(), "Thời gian làm bài (phút): 20 → 25", "Thêm bài tự luận: không → có").hasSizeLessThanOrEqualTo(310);
        hoa.post(path, Forms.fields(hoa.get(path).html(), "do", "save"));
        assertThat(rows.of("SELECT note FROM audit_entry WHERE action = 'CONTEST_CHANGED' AND subject_id = " + draft.id())).as("nothing changed, nothing told").hasSize(1);
    }

    @Test
    void aDraftIsDeletedAfterAQuestionAndNothingElseIs() {
        minh.post(path + "/rehearsal");
        var question = hoa.get(path + "/deletion");
        assertThat(question.text("h1")).contains("Xóa bản nháp");
        hoa.post(path, Forms.fields(hoa.get(path).html(), "minutes", "25", "do", "save"));
        var late = hoa.post(path + "/deletion", "version", question.html().select("input[name=version]").val());
        assertThat(late.text(".flash")).contains("Chưa xóa");
        var done = hoa.post(path + "/deletion", "version", hoa.get(path + "/deletion").html().select("input[name=version]").val());
        assertThat(done.path()).isEqualTo("/organiser");
        assertThat(done.text(".flash")).contains("Đã xóa bản nháp");
        assertThat(rows.of("SELECT COUNT(*) FROM contest WHERE id = " + draft.id(), "SELECT COUNT(*) FROM attempt WHERE contest_id = " + draft.id(), "SELECT COUNT(*) FROM rehearsal WHERE contest_id = " + draft.id()))
                .allMatch(r -> r.equals("0"));
        assertThat(rows.of("SELECT note FROM audit_entry WHERE action = 'CONTEST_DELETED' AND actor_id = " + lan.personId())).containsExactly(draft.title());
        assertThat(hoa.get(path).status()).isEqualTo(404);
        var open = worlds.published(province, s -> s);
        assertThat(hoa.get("/organiser/contests/" + open.slug() + "/deletion").status()).isEqualTo(404);
        assertThat(hoa.post("/organiser/contests/" + open.slug() + "/deletion", "version", "" + open.version()).status()).isEqualTo(404);
    }

    @Test
    void aCopyHasItsDaysAheadOnTheSameDaysOfTheWeek() {
        var old = worlds.published(province, s -> s);
        var copy = hoa.get("/organiser/contests/new?from=" + old.slug());
        assertThat(copy.html().select("#title").val()).isEqualTo(old.title() + " (bản sao)");
        assertThat(copy.text(".flash")).contains("đã dời 2 tuần");
        var saved = hoa.post("/organiser/contests", Forms.fields(copy.html(), "do", "save"));
        var slug = saved.path().substring("/organiser/contests/".length());
        var opens = contests.within(lan.scope(Role.ORGANISER), slug).orElseThrow().settings().rounds().getFirst().opens();
        assertThat(java.time.Duration.between(old.settings().rounds().getFirst().opens(), opens).plusMinutes(1).toDays() % 7).isZero();
        assertThat(opens).isAfter(clock.now().plus(java.time.Duration.ofDays(7)));
    }

    @Test
    void aTopicIsMadeWhereTheBlueprintIs() {
        var form = hoa.get(path).html();
        var wrong = hoa.post(path, Forms.fields(form, "newTopic", "?!", "do", "topic-add"));
        assertThat(wrong.text("#newTopic-error")).contains("Tên chủ đề");
        var made = hoa.post(path, Forms.fields(form, "newTopic", "Chuyển đổi số " + province.number(), "title", "Giữ tên", "do", "topic-add"));
        assertThat(made.text(".blueprint")).contains("Chuyển đổi số " + province.number(), "có 0");
        assertThat(made.html().select("#title").val()).isEqualTo("Giữ tên");
        assertThat(hoa.get("/organiser/items/new").text("#topic")).contains("Chuyển đổi số " + province.number());
    }
}
