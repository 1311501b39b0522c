package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

/** Long forms lose nothing: left, reloaded, sent without a session, overtaken by somebody else. */
@MicronautTest(transactional = false)
class LongFormsStory {

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    ContestWorld worlds;
    @Inject
    ContestDrafts drafts;
    @Inject
    Clock clock;

    @Test
    void hoaLeavesHerContestAndFindsItAgain() {
        var province = world.province();
        scene.nineItems(province);
        var hoa = organiser("Phạm Hoa", province);
        for (var device : new Handset[] {scene.desk(hoa), scene.phone(hoa)}) {
            try (device) {
                device.opens("/organiser/contests/new?preset=BLANK").writes("#title", "Đang viết dở").writes("#minutes", "999").seesIn("#minutes-error", "từ 1 đến 180");
                device.replaces("#minutes", "20").opens("/organiser").opens("/organiser/contests/new?preset=BLANK").seesIn("[data-draft-offer]", "nhập mà chưa lưu").taps("Lấy lại").seesFilled("#title", "Đang viết dở").seesFilled("#minutes", "20");
                device.secondTab().opens("/me").taps("Đăng xuất").seesIn("#leave-dialog", "1 bản nháp chưa lưu").follows("Đăng xuất và xóa").seesIn(".flash", "đã đăng xuất");
                device.writes("#about", "Viết khi đã hết phiên").seesIn(".checks__head", "đã bị đăng xuất").follows("Lưu nháp").seesIn(".flash", "vẫn ở trang này");
            }
        }
    }

    @Test
    void minhSeesWhatHoaSavedBeforeHim() {
        var province = world.province();
        var hoa = organiser("Đặng Thị Hoa", province);
        var draft = drafts.draft(province.federation().id(), "Hai người sửa " + province.number(), worlds.settings(province), hoa.personId(), clock.now());
        try (var hers = scene.desk(hoa); var his = scene.phone(organiser("Trần Văn Minh", province))) {
            his.opens("/organiser/contests/" + draft.slug());
            hers.opens("/organiser/contests/" + draft.slug()).replaces("#minutes", "25").follows("Lưu nháp").seesIn(".flash", "Đã lưu");
            his.replaces("#minutes", "30").follows("Lưu nháp").sees("Đặng Thị Hoa đã lưu cuộc thi này trước").seesIn(".versions", "25").seesFilled("#minutes", "30");
            his.follows("Lấy bản đã lưu: Thời gian làm bài (phút)").seesFilled("#minutes", "25").sees("Hai bản giống nhau");
            hers.follows("Xóa bản nháp").sees("Xóa bản nháp “Hai người sửa").follows("Xóa bản nháp").seesIn(".flash", "Đã xóa bản nháp");
        }
    }

    @Test
    void fieldsThatDoNotApplyAreFoldedWithoutScriptToo() {
        var province = world.province();
        try (var hoa = scene.plainPhone(organiser("Phạm Hoa", province))) {
            hoa.beginsToOpen("/organiser/contests/new?preset=BLANK").sees("Thông tin chung").hides("#essayTitle").hides("#certificatePercent").chooses("Thêm bài tự luận").typesInto("#essayTitle", "Hiện ra khi được chọn").hides("#certificatePercent");
        }
    }

    @Test
    void sonsMarksAreAddedUpAndSurviveAReload() {
        var province = world.province();
        var contest = scene.withEssay(province);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        try (var hers = scene.phone(lan)) {
            hers.opens("/contests/" + contest.slug()).follows("Vào thi").typesInto("textarea[name=e]", "Chúng tôi sẽ gặp từng tổ sản xuất trong mỗi quý.").seesIn("#save-text", "Đã lưu").taps("Nộp bài với").follows("Nộp luôn").sees("Bài tự luận");
        }
        try (var son = scene.desk(world.staff("Vũ Sơn", province.factory(), Role.MARKER, province.federation()))) {
            son.opens("/marking").follows(contest.title()).follows("Chấm bài tiếp theo").waitsAt("#p1");
            son.writes("#p1", "4,5").writes("#p2", "2.25").seesIn("[data-total]", "6,75").reloads().seesFilled("#p1", "4,5").seesFilled("#p2", "2.25").seesIn("[data-total]", "6,75").seesIn("[data-draft-offer]", "chưa lưu");
            son.follows("Lưu nháp").seesIn(".flash", "Đã lưu").seesFilled("#p2", "2,25");
        }
        try (var hoa = scene.phone(organiser("Phạm Hoa", province))) {
            hoa.opens("/organiser/contests/" + contest.slug() + "/essays").follows("Đọc bài tự luận").typesInto("[name=q]", "gap tung to").follows("Xem").sees("1 bài").follows("Nguyễn Thị Lan").sees("Chúng tôi sẽ gặp từng tổ");
        }
    }

    @Test
    void theAdministratorSeesWhatWaits() {
        var province = world.province();
        world.person("Phan Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var admin = world.staff("Quản Trị", province.schoolB(), Role.ADMINISTRATOR, province.federation());
        for (var device : new Handset[] {scene.desk(admin), scene.phone(admin)}) {
            try (device) {
                device.opens("/admin").sees("Việc cần làm").follows("Cán bộ tự khai chờ xác nhận").sees("Phan Tự Khai");
            }
        }
    }

    private Actor organiser(String name, World.Province province) {
        return world.staff(name, province.schoolA(), Role.ORGANISER, province.federation());
    }
}
