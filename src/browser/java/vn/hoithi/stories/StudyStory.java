package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

@MicronautTest(transactional = false)
class StudyStory {

    private static final String GUIDE = """
            ## Mức đóng

            Đoàn viên đóng **0,5%** tiền lương.

            | Ai | Mức |
            | --- | --- |
            | Đoàn viên | 0,5% |

            ## Thời hạn đóng

            - Mỗi tháng một lần.
            """;

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    Materials materials;
    @Inject
    ItemBank bank;
    @Inject
    Clock clock;

    @Test
    void lanFindsAndReadsAMaterialOfHerFederation() {
        var province = world.province();
        bank.topic("thu-doc", "Chủ đề đọc thử");
        var id = materials.importGuide(province.federation().id(), "thu-doc", MaterialKind.DOCUMENT, "Đoàn phí " + province.number(), "Một câu.", "Nguồn thử", GUIDE, clock.now()).id();
        try (var lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER))) {
            lan.opens("/study").sees("Đoàn phí " + province.number()).opens("/study/search?q=thoi+han+dong").opens("/study/" + id).follows("Thời hạn đóng").sees("Mỗi tháng một lần");
        }
    }
}
