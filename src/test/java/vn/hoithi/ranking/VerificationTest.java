package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Results are looked through, voided with a reason, answered, and counted again. */
@MicronautTest(transactional = false)
class VerificationTest {

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

    private Actor lan;
    private Browser lansPhone;
    private Browser hoa;
    private Contest contest;
    private String attempt;
    private World.Province province;

    private void sat() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        lansPhone = world.browser(lan);
        attempt = lansPhone.post("/contests/" + contest.slug() + "/attempts").path();
        lansPhone.post(attempt + "/submission", "lastSeq", "0", "sure", "yes");
        project();
        hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
    }

    private void project() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
    }

    private String ranked() {
        return String.join(" ", rows.of("SELECT person_id FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 0"));
    }

    private String person() {
        return "/organiser/contests/" + contest.slug() + "/verification/" + lan.personId();
    }

    private String deed(String what) {
        return person() + "/attempts/" + attempt.substring(attempt.lastIndexOf('/') + 1) + "/" + what;
    }

    @Test
    void theWayLeadsFromTheRankingAndWhatWasCheckedIsKept() {
        sat();
        var board = hoa.get("/rankings/" + contest.slug() + "/people");
        assertThat(board.html().select("tbody a[href*=verification]").attr("href")).isEqualTo(person());
        assertThat(lansPhone.get("/rankings/" + contest.slug() + "/people").html().select("a[href*=verification]")).isEmpty();
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/verification").text("main")).contains("Nguyễn Thị Lan", "Đã xác minh 0 trên 1 người");
        assertThat(hoa.get(person()).text("main")).contains("Sinh năm 1985", province.schoolA().name(), "0 trên 5 điểm");
        assertThat(hoa.post(person() + "/check", "note", "x".repeat(301)).html().select(".field__error")).hasSize(1);
        assertThat(hoa.post(person() + "/check", "note", "Đã gọi điện").text("main")).contains("Đã xác minh 1 trên 1 người", "Đã gọi điện. Lê Thu Hoa");
        assertThat(hoa.get(person()).html().select("#note").val()).isEqualTo("Đã gọi điện");
    }

    @Test
    void aResultIsVoidedWithAReasonAnsweredAndCountedAgain() {
        sat();
        assertThat(ranked()).isEqualTo("" + lan.personId());
        var none = hoa.post(deed("void"), "reason", " ");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text(".field__error")).contains("Vui lòng ghi lý do");
        assertThat(hoa.post(deed("void"), "reason", "Nhờ người khác thi").text("main")).contains("Không được tính. Nhờ người khác thi");
        assertThat(hoa.post(deed("void"), "reason", "lần nữa").text("body")).as("a void of a voided attempt").contains("đã được làm rồi");
        project();
        assertThat(ranked()).isEmpty();
        var result = lansPhone.get(attempt + "/result");
        assertThat(result.text("#h-void")).isEqualTo("Kết quả này không được tính");
        assertThat(result.text("main")).contains("Nhờ người khác thi");
        assertThat(lansPhone.get("/me/attempts").text("main")).contains("không được tính");
        assertThat(lansPhone.post(attempt + "/reply", "reply", " ").text(".field__error")).contains("ghi ý kiến trước khi gửi");
        var tooLong = lansPhone.post(attempt + "/reply", "reply", "a".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text("#reply")).as("nothing is lost").hasSize(2001);
        assertThat(lansPhone.post(attempt + "/reply", "reply", "Tôi tự làm bài.").text("main")).contains("Ý kiến anh/chị đã gửi", "Tôi tự làm bài.");
        assertThat(lansPhone.post(attempt + "/reply", "reply", "Thêm").text("body")).contains("đã được gửi trước đó");
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/verification").text("main")).contains("Tôi tự làm bài.");
        assertThat(hoa.post(deed("restoration"), "reason", "Đã xác minh lại").text("main")).contains("tính lại từ", "Đã xác minh lại").doesNotContain("Không được tính.");
        assertThat(hoa.post(deed("restoration"), "reason", "lần nữa").text("body")).contains("đã được làm rồi");
        project();
        assertThat(ranked()).isEqualTo("" + lan.personId());
        assertThat(lansPhone.get(attempt + "/result").html().select("#h-void")).isEmpty();
        assertThat(lansPhone.post(attempt + "/reply", "reply", "muộn").status()).as("nothing to answer any more").isEqualTo(404);
        assertThat(hoa.post(deed("void"), "reason", "Lại có tố cáo").text("main")).as("a second time").contains("Không được tính. Lại có tố cáo");
        project();
        assertThat(ranked()).isEmpty();
    }

    @Test
    void othersSeeNothing() {
        sat();
        var neighbour = world.browser(world.staff("Tổ chức nơi khác", world.province().factory(), Role.ORGANISER, world.province().federation()));
        assertThat(neighbour.get(person()).status()).isEqualTo(404);
        assertThat(neighbour.post(deed("void"), "reason", "x").status()).isEqualTo(404);
        var stranger = world.person("Người lạ", province.schoolA(), MemberRole.MEMBER);
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/verification/" + stranger.personId()).status()).as("has no attempt here").isEqualTo(404);
        assertThat(world.browser(stranger).post(attempt + "/reply", "reply", "x").status()).isEqualTo(404);
    }
}
