package vn.hoithi.study;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The source of an item leads to the section that names it. */
@MicronautTest(transactional = false)
class CitationsTest {

    @Inject
    World world;
    @Inject
    Materials materials;
    @Inject
    Citations citations;
    @Inject
    Clock clock;

    @Test
    void aSourceLeadsToTheArticleOfItsLaw() {
        var province = world.province();
        var law = "Luật Thử nghiệm " + province.number();
        var id = materials.importGuide(province.federation().id(), "thu-" + province.number(), MaterialKind.DOCUMENT, "Hỏi đáp", "Một câu.", "Nguồn thử",
                "## Chuyện chung\n\nTheo Điều 21 " + law + ".\n\n## Hỏi về tiền lương\n\nNguồn: " + law + ", Điều 2 khoản 4.\n\n## Giờ nghỉ\n\nXem Điều 2 " + law + " về giờ nghỉ.\n", clock.now()).id();
        var second = world.browser().get("/study/source?of=" + encoded(law + " 2015, Điều 2 khoản 1"));
        assertThat(second.path()).startsWith("/study/" + id + "/");
        assertThat(second.text("main")).contains("về giờ nghỉ");
        assertThat(world.browser().get("/study/source?of=" + encoded(law + " 2015, Điều 21")).text("h1")).contains("Chuyện chung");
        assertThat(world.browser().get("/study/source?of=" + encoded(law + ", Điều 2 khoản 4")).text("h1")).as("the section that has the very words").contains("Hỏi về tiền lương");
        assertThat(citations.path(null, law + " 2015, Điều 99")).as("no such article: what is there of the law").isEqualTo("/study/search?q=" + encoded(law));
        assertThat(world.browser().get("/study/source").path()).startsWith("/study/search");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
