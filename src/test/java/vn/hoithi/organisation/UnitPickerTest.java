package vn.hoithi.organisation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class UnitPickerTest {

    @Inject
    World world;

    @Test
    void aUnitIsFoundWithoutAccentsAndItsWordsAreMarked() {
        var province = world.province();
        var page = world.browser().get("/units/choose?q=may+dong+a+" + province.number());
        assertThat(page.html().select(".choice")).hasSize(1);
        assertThat(page.text(".choice mark")).isEqualTo("May Đông Á " + province.number());
        assertThat(page.text(".choice .path")).contains("LĐLĐ tỉnh Thử " + province.number() + " › Công đoàn phường Hoà Bình");
    }

    @Test
    void sameNamedUnitsAreWarnedOf() {
        var page = world.browser().get("/units/choose?q=le+hong+phong+" + world.province().number());
        assertThat(page.html().select(".choice")).hasSize(2);
        assertThat(page.text(".flash--warn")).contains("2 đơn vị trùng tên");
    }

    @Test
    void oneStepsDownTheTree() {
        var province = world.province();
        var browser = world.browser();
        var federation = browser.get("/units/choose?under=" + province.federation().id() + "&next=/study");
        assertThat(federation.text("main ul")).contains("Công đoàn xã Ea Thử " + province.number());
        var link = federation.html().select("main ul a[href*=under=" + province.wardB().id() + "]").attr("href");
        var ward = browser.get(link);
        assertThat(ward.text("main ul")).contains("Lê Hồng Phong").doesNotContain("May Đông Á");
        assertThat(ward.html().select("input[name=next]").first().val()).isEqualTo("/study");
        assertThat(browser.get("/units/choose?under=12345").status()).isEqualTo(404);
    }

    @Test
    void nothingFoundIsSaidAndMarkupIsShownAsText() {
        var page = world.browser().get("/units/choose?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E%25%25");
        assertThat(page.text(".empty")).contains("Không có đơn vị nào khớp");
        assertThat(page.body()).doesNotContain("<script>alert");
    }
}
