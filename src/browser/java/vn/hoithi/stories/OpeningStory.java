package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.time.Duration;

@MicronautTest(transactional = false)
class OpeningStory {

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    Clock clock;

    @Test
    void lanWaitsForTheOpeningAndGoesIn() {
        var province = world.province();
        var contest = scene.opening(province, clock.now().plus(Duration.ofSeconds(12)));
        try (var lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER))) {
            lan.opens("/contests/" + contest.slug()).seesIn(".countdown", "giây").seesIn(".masthead", "đã mở");
            lan.follows("Tải lại trang").follows("Vào thi").seesIn(".exambar__count", "0/");
        }
    }
}
