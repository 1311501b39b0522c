package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** On 360 pixels everything that can be tapped is large enough for a thumb. */
@MicronautTest(transactional = false)
class TouchStory {

    @Inject
    World world;
    @Inject
    Scene scene;

    @Test
    void whatMembersTapIsLargeEnough() {
        var province = world.province();
        var contest = scene.nineItems(province);
        var small = new ArrayList<Object>();
        try (var nobody = scene.phone(); var lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER))) {
            for (var path : List.of("/", "/contests/" + contest.slug(), "/study", "/rankings", "/rankings/" + contest.slug(), "/session/new", "/account/new", "/help", "/privacy", "/session/reset", "/certificates")) {
                small.addAll(nobody.opens(path).smallTargets());
            }
            for (var path : List.of("/", "/me", "/me/attempts", "/me/sessions", "/contests/" + contest.slug())) {
                small.addAll(lan.opens(path).smallTargets());
            }
            small.addAll(lan.follows("Vào thi").smallTargets());
            lan.choices("ĐÚNG").first().tap();
            lan.seesIn("#save-text", "Đã lưu").unfolds("Danh sách câu");
            small.addAll(lan.smallTargets());
            lan.unfolds("Danh sách câu").taps("Nộp bài với");
            small.addAll(lan.smallTargets());
            lan.follows("Nộp luôn");
            small.addAll(lan.smallTargets());
        }
        assertThat(small).isEmpty();
    }
}
