package vn.hoithi.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The sign-in page of an installation that shows the demo. Its people are made here as they are there, the rest of its world is not needed. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.site.demo", value = "true")
@Property(name = "hoithi.site.database", value = "elsewhere") // else the whole demo world would be planted
class DemoSignInTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    DemoPeople demo;
    @Inject
    Clock clock;

    @Test
    void oneOfEachRoleIsNamedAndOnePressSignsIn() {
        demo.people().forEach(p -> people.open("+84" + p.phone().substring(1), p.name(), 1990, p.password(), clock.now()));
        var forms = world.browser().get("/session/new?next=/study").html().select("section.card form[action=/session]");
        assertThat(forms.select("button").eachText()).hasSize(5).anyMatch(b -> b.startsWith("Nguyễn Thị Lan, ")).anyMatch(b -> b.startsWith("Quản trị viên, "));
        for (var form : forms) {
            var browser = world.browser();
            var answer = browser.postOnly("/session", form.select("input[type=hidden]").stream().flatMap(f -> java.util.stream.Stream.of(f.attr("name"), f.attr("value"))).toArray(String[]::new));
            assertThat(answer.statusCode()).as(form.text()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).hasValue("/study");
            assertThat(browser.get("/khong-co").text(".who")).isEqualTo(name(form));
        }
    }

    private static String name(Element form) {
        return form.select("button").text().split(", ")[0];
    }
}
