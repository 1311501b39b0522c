package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.World;

@MicronautTest(transactional = false)
class StaffStory {

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    ItemBank bank;

    @Test
    void hoaCreatesAContestFromAPresetAndPublishesIt() {
        var province = world.province();
        scene.nineItems(province);
        var topic = bank.topic("thu-" + province.number(), "").id();
        try (var hoa = scene.phone(world.staff("Phạm Hoa", province.schoolA(), Role.ORGANISER, province.federation()))) {
            hoa.opens("/organiser").follows("Thành phố Hồ Chí Minh 2025").sees("Đợt 2", "có 12");
            hoa.typesInto("#title", "Hội thi mùa thu " + province.number()).follows("Lưu nháp").sees("Cấu trúc đề có 12 câu");
            hoa.follows("Thi thử").sees("Thi thử: không tính kết quả.").chooses("ĐÚNG").seesIn("#save-text", "Đã lưu").taps("Nộp bài với");
            hoa.follows("Nộp luôn").sees("Thi thử: không tính kết quả.", "GIẢI THÍCH").follows("Kết thúc thi thử").seesIn(".flash", "Bài thử đã xóa");
            hoa.typesInto("#cell-" + topic + "-RECOGNISE", "10").follows("Công bố cuộc thi").sees("Công bố “Hội thi mùa thu", "Đề rút từ 12 câu").follows("Công bố cuộc thi").sees("Hội thi mùa thu", "10 câu trắc nghiệm");
            hoa.opens("/organiser").sees("Hội thi mùa thu " + province.number()).opens("/organiser/items").opens("/organiser/items/new").opens("/organiser/items/import").opens("/organiser/materials");
        }
    }

    @Test
    void sonMarksAnEssayWithoutKnowingWhoWroteIt() {
        var province = world.province();
        var contest = scene.withEssay(province);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var result = written(lan, contest);
        try (var son = scene.phone(world.staff("Vũ Sơn", province.factory(), Role.MARKER, province.federation()))) {
            son.opens("/marking").follows(contest.title()).follows("Chấm bài tiếp theo").sees("Chúng tôi sẽ gặp từng tổ", "Đúng việc");
            son.typesInto("#p1", "4,5").typesInto("#p2", "9").follows("Lưu và sang bài sau").sees("nhiều nhất 5 điểm");
            son.typesInto("#p2", "4").typesInto("#remark", "Viết cụ thể.").follows("Lưu và sang bài sau").seesIn(".flash", "Đã lưu điểm").sees("8,5");
        }
        try (var hoa = scene.phone(world.staff("Phạm Hoa", province.wardA(), Role.ORGANISER, province.federation()))) {
            hoa.opens("/organiser/contests/" + contest.slug() + "/essays").follows("Công bố điểm tự luận").sees("Công bố điểm của 1 bài tự luận?").follows("Công bố điểm tự luận").sees("Đã công bố");
        }
        try (var hers = scene.phone(lan)) {
            hers.opens(result).sees("8,5", "Viết cụ thể.");
        }
    }

    @Test
    void theAdministratorGivesARoleAndReadsInEnglishToo() {
        var province = world.province();
        var contest = scene.nineItems(province);
        try (var admin = scene.phone(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()))) {
            admin.opens("/admin/roles").opens("/admin/roles?q=may+dong+a").opens("/v?code=KHONGCO").opens("/rankings");
            admin.opens("/").follows("English").sees("What is next for you").opens("/contests/" + contest.slug()).opens("/rankings/" + contest.slug()).opens("/me");
        }
    }

    @Test
    void lanLooksAtTheBoardOfHerWard() {
        var province = world.province();
        var contest = scene.onBoards(province);
        try (var lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER))) {
            lan.opens("/contests/" + contest.slug()).opens("/rankings/" + contest.slug() + "?board=1").sees(province.wardA().name()).follows("Xem xếp hạng cá nhân").seesIn("#filter-board option:checked", "Bảng A");
        }
    }

    @Test
    void minhStepsDownFromTheWardToASchool() {
        var province = world.province();
        scene.nineItems(province);
        world.person("Lê Thị Chưa Thi", province.schoolA(), MemberRole.MEMBER);
        try (var minh = scene.phone(world.staff("Trần Minh", province.factory(), Role.LEADER, province.wardA()))) {
            minh.opens("/units").sees(province.wardA().name()).opens("/units/" + province.wardA().id()).follows(province.schoolA().name()).sees("1 người chưa dự thi", "Lê Thị Chưa Thi");
            minh.follows("Khai số đoàn viên").seesFilled("#members", "40");
        }
    }

    /** The address of the result. */
    private String written(Actor person, Contest contest) {
        try (var phone = scene.phone(person)) {
            phone.opens("/contests/" + contest.slug()).follows("Vào thi").typesInto("textarea[name=e]", "Chúng tôi sẽ gặp từng tổ sản xuất mỗi tháng một lần.")
                    .seesIn("#save-text", "Đã lưu").taps("Nộp bài với").follows("Nộp luôn").sees("Bài tự luận");
            return phone.path();
        }
    }
}
