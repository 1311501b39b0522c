package vn.hoithi.web;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** No browser stops a form with a bubble in its own language: the server says what is missing, in the page's. */
@MicronautTest(transactional = false)
class FormsWithoutBubblesTest {

    @Inject
    World world;

    private Browser lan() {
        return world.browser(world.person("Nguyễn Thị Lan", world.province().schoolA(), MemberRole.MEMBER));
    }

    @Test
    void everyFormLeavesCheckingToTheServer() {
        var unit = world.province().schoolA().id();
        var lan = lan();
        for (var page : List.of("/", "/session/new", "/session/reset", "/units/choose?under=" + unit, "/account/new?unit=" + unit, "/account/claim", "/me", "/me/unit?unit=" + unit, "/certificates")) {
            var forms = (page.startsWith("/me") ? lan : world.browser()).get(page).html().select("form");
            assertThat(forms).as(page).isNotEmpty().allMatch(f -> f.hasAttr("novalidate"));
        }
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldInTheLanguageOfThePage() {
        var unit = Long.toString(world.province().schoolA().id());
        var lan = lan();
        Map.of("/session", List.of("phone", "password"), "/session/reset", List.of("phone", "code", "fresh"), "/account", List.of("name", "birthYear", "phone", "role", "password", "consent"),
                "/account/claim", List.of("code"), "/me/password", List.of("old", "fresh")).forEach((path, fields) -> {
            for (var language : List.of("vi", "en")) {
                var page = (path.startsWith("/me") ? lan : world.browser()).cookie("lang", language).post(path, "unit", unit);
                assertThat(page.status()).as(path).isEqualTo(422);
                for (var field : fields) {
                    assertThat(page.html().select("#" + field + "-error, .flash--error a[href=#" + field + "]").text()).as(path + " " + field + " " + language).isNotBlank();
                }
                var said = page.text(".field__error");
                assertThat(said.matches(".*[ăâđêôơưạảấầẩậếềểệ].*")).as(path + " " + language + ": " + said).isEqualTo(language.equals("vi"));
            }
        });
    }
}
