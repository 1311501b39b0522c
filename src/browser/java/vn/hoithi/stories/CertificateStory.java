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

/** From a result to the certificate, and from the code on it to the page that says it is genuine. */
@MicronautTest(transactional = false)
class CertificateStory {

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
    void lanTakesHerCertificateAndAStrangerVerifiesIt() {
        var province = world.province();
        var contest = contests.published(province, s -> s.withCertificate(new ContestSettings.Certificate(50, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sitting.sit(contest, lan, new SimulatedSitting.Behaviour(1, Duration.ofMinutes(5), null, null), clock.now().minus(Duration.ofMinutes(30)), new Random(1));
        String verification;
        try (var phone = scene.phone(lan)) {
            phone.opens("/contests/" + contest.slug() + "/certificate").sees("do anh/chị tự khai").opens("/me/attempts").follows("Xem kết quả").follows("Giấy chứng nhận").sees("Mã kiểm tra").seesPicture(".certificate-sheet img");
            phone.follows("Xem trang kiểm tra").sees("là thật", "Nguyễn Thị Lan", "đạt 5/5 điểm");
            verification = phone.path();
        }
        try (var stranger = scene.phone()) {
            stranger.opens("/certificates").typesInto("#code", "K0MQ-219D-HR4T").follows("Kiểm tra").sees("Không có giấy chứng nhận nào mang mã này");
            stranger.typesInto("#code", verification.substring("/certificates/".length()).toLowerCase()).follows("Kiểm tra").sees("là thật", "Nguyễn Thị Lan").follows("Kiểm tra giấy khác");
        }
        try (var desk = scene.desk(lan)) {
            desk.opens("/contests/" + contest.slug() + "/certificate").seesPicture(".certificate-sheet img");
        }
    }
}
