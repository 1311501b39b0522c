package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.World;

@MicronautTest(transactional = false)
class BulletinStory {

    @Inject
    World world;
    @Inject
    Scene scene;

    private Contest contest;
    private Actor hoa;
    private Handset lan;

    @BeforeEach
    void lanSitsAContestOfHoa() {
        var province = world.province();
        contest = scene.nineItems(province);
        hoa = world.staff("Phạm Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        lan.opens("/contests/" + contest.slug()).follows("Vào thi");
    }

    @AfterEach
    void thePhoneIsPutAway() {
        lan.close();
    }

    @Test
    void hoaTellsThoseInsideAndLanReadsItAndGoesOn() {
        try (var desk = scene.phone(hoa)) {
            desk.opens("/organiser").follows("Theo dõi").seesIn("#live-figures", "người đang thi lúc này").looksOver().follows("Thông báo cho người đang thi").sees("1 người đang thi lúc này").looksOver();
            desk.types("Nội dung", "Câu 5 in thiếu chữ không.").follows("Gửi thông báo").seesIn(".flash", "Đã gửi thông báo.").sees("Câu 5 in thiếu chữ không.", "Phạm Hoa");
        }
        lan.chooses("ĐÚNG").seesIn("#bulletin-bar:not([hidden])", "Câu 5 in thiếu").seesIn("#announcer", "Câu 5 in thiếu chữ không.").looksOver();
        lan.taps("Đã đọc").seesIn("#bulletin-bar[hidden]", "").seesIn("#save-text", "Đã lưu");
        lan.reloads().seesTicked(1).seesIn("#bulletins", "Ban Tổ chức thông báo lúc").seesIn("#bulletin-bar[hidden]", "");
    }
}
