package vn.hoithi.study;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a reader goes on, and what a search shows. */
@MicronautTest(transactional = false)
class ReadingPlaceTest {

    private static final String LAW = "### Điều 1. Một\n\nĐoạn đầu.\n\nĐoạn hai.\n\n### Điều 2. Hai\n\nLời.\n\n### Điều 3. Ba\n\nLời.\n";

    @Inject
    World world;
    @Inject
    Materials materials;
    @Inject
    ItemBank bank;
    @Inject
    Clock clock;

    @Test
    void thePassageIsKeptNotOnlyTheSection() {
        var province = world.province();
        var path = "/study/" + guide(province, LAW);
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(lan.get(path + "/dieu-1").html().select("#doan-2").text()).isEqualTo("Đoạn hai.");
        assertThat(lan.postOnly(path + "/dieu-1/place?passage=doan-2").statusCode()).isEqualTo(204);
        assertThat(lan.get(path).path()).isEqualTo(path + "/dieu-1#doan-2");
        lan.postOnly(path + "/dieu-1/place?passage=%22%3E%3Cb");
        assertThat(lan.get(path).path()).isEqualTo(path + "/dieu-1");
    }

    @Test
    void readingOnLeadsToWhatIsNotReadAndNamesIt() {
        var province = world.province();
        var path = "/study/" + guide(province, LAW);
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(lan.post(path + "/dieu-2/reading").text("h1")).startsWith("Điều 3");
        lan.postOnly(path + "/dieu-2/place");
        assertThat(lan.get(path).text("h1")).as("Điều 2 is read").startsWith("Điều 3");
        assertThat(lan.get("/study").text("main .btn--primary")).contains(", Điều 3");
        assertThat(lan.get(path + "/dieu-1").text(".actionbar button")).contains("Đánh dấu");
        assertThat(lan.get(path + "/dieu-2").text(".actionbar a")).isEqualTo("Đọc tiếp: Điều 3");
        var left = lan.post(path + "/dieu-3/reading");
        assertThat(left.text("h1")).startsWith("Điều 1");
        assertThat(left.text(".flash")).contains("còn 1 phần chưa đọc: Điều 1. Một");
        assertThat(lan.post(path + "/dieu-1/reading").text(".flash")).contains("đọc xong");
        assertThat(lan.post(path + "/dieu-1/reading").text(".flash")).as("read once more").contains("đọc xong");
    }

    @Test
    void aMaterialLeftInTheMiddleIsOfferedThoughAnotherWasFinishedSince() {
        var province = world.province();
        var first = "/study/" + guide(province, LAW);
        var second = "/study/" + guide(province, "## Một\n\nLời.\n");
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        lan.postOnly(first + "/dieu-2/place");
        lan.post(second + "/mot/reading");
        assertThat(lan.get("/study").html().select("main .btn--primary").attr("href")).isEqualTo(first);
    }

    @Test
    void aSearchFindsWordsAndShowsThemWithoutMarks() {
        var province = world.province();
        guide(province, "## Doanh\n\nDoanh nghiệp may mặc.\n\n## Phép\n\n- Ngày nghỉ\n- Ngày lễ\n\n| Loại | Ngày |\n| --- | --- |\n| nghỉ | 12 |\n");
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        var found = lan.get("/study/search?q=nghi");
        assertThat(found.html().select(".found a").eachText()).containsExactly("Phép");
        assertThat(found.text(".found")).contains("Ngày nghỉ Ngày lễ Loại · Ngày nghỉ · 12").doesNotContain("|", "- ");
        assertThat(found.text(".found mark")).isEqualTo("nghỉ");
        assertThat(lan.get("/study/search?q=nghie").text(".found mark")).as("a word only begun").isEqualTo("nghiệp");
        assertThat(lan.get("/study/search?q=%28%5B%2A+nghi").html().select(".found a").eachText()).containsExactly("Phép");
    }

    private long guide(World.Province province, String markdown) {
        bank.topic("thu-study", "Chủ đề thử");
        return materials.importGuide(province.federation().id(), "thu-study", MaterialKind.DOCUMENT, "Tài liệu " + province.number(), "Một câu.", "Nguồn thử", markdown, clock.now()).id();
    }
}
