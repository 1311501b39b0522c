package vn.hoithi.web;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ErrorsInWordsTest {

    @Inject
    World world;

    @Test
    void anUnknownAddressAnswersInWords() {
        var page = world.browser().get("/khong-co");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("h1")).isEqualTo("Không tìm thấy trang này");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var response = world.browser().postOnly("/language", "language", "en");
        assertThat(response.statusCode()).isEqualTo(303);
        var foreign = world.browser().from("https://elsewhere.example").postOnly("/language", "language", "en");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("Yêu cầu không đến từ trang này");
    }

    @Test
    void englishIsComplete() {
        var browser = world.browser();
        browser.post("/language", "language", "en", "next", "/khong-co");
        assertThat(browser.get("/khong-co").text("h1")).isEqualTo("This page was not found");
    }

    @Test
    void theStyleSheetIsKeptForEver() {
        var page = world.browser().get("/khong-co");
        var css = world.browser().get(page.html().select("link[rel=stylesheet]").attr("href"));
        assertThat(css.status()).isEqualTo(200);
        assertThat(css.header("Cache-Control")).contains("immutable");
        assertThat(css.body()).startsWith("@layer reset").contains(".choice");
    }
}
