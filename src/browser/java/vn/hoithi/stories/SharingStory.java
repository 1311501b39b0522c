package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.demo.SimulatedSitting;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.Random;

/** A member sends the unit's place and a result to others, takes it back, looks at what is kept of her. */
@MicronautTest(transactional = false)
class SharingStory {

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    ContestWorld contests;
    @Inject
    SimulatedSitting sitting;
    @Inject
    Clock clock;

    @Test
    void lanSharesHerResultAndTakesItBack() {
        var province = world.province();
        var contest = contests.published(province, s -> s.withCertificate(new ContestSettings.Certificate(50, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sitting.sit(contest, lan, new SimulatedSitting.Behaviour(1, Duration.ofMinutes(5), null, null), clock.now().minus(Duration.ofMinutes(30)), new Random(1));
        String shared;
        try (var phone = scene.phone(lan)) {
            phone.opens("/contests/" + contest.slug()).sees("Gửi qua Zalo", "Đăng lên Facebook").looksOver();
            phone.opens("/me/attempts").follows("Xem kết quả").sees("Chia sẻ kết quả").looksOver();
            phone.follows("Tạo đường dẫn để gửi").seesIn(".flash", "Đã tạo đường dẫn").sees("Nguyễn Thị Lan", "Chép đường dẫn").looksOver();
            shared = phone.path();
        }
        try (var stranger = scene.phone()) {
            stranger.opens(shared).sees("Nguyễn Thị Lan", province.schoolA().name(), "trên 5").looksOver();
            stranger.follows("Mở trang cuộc thi").sees(contest.title());
            stranger.opens("/rankings/" + contest.slug() + "/units/" + province.schoolA().id()).sees(province.schoolA().name(), "Gửi thứ hạng").looksOver();
            stranger.opens("/accessibility").sees("26/2020", "WCAG", "Chưa kiểm tra").looksOver();
        }
        try (var phone = scene.phone(lan)) {
            phone.opens("/me").looksOver();
            phone.follows("Dữ liệu đang giữ về tôi").sees("Tải dữ liệu của tôi", "Nhật ký").looksOver();
            phone.opens("/me/deletion").sees("Còn lại, không kèm tên").looksOver();
            phone.opens("/me/shares").sees(contest.title()).looksOver();
            phone.follows("Thu hồi đường dẫn").seesIn(".flash", "Đã thu hồi");
        }
    }
}
