package vn.hoithi.installation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.installation.FirstSteps.Counts;
import vn.hoithi.installation.FirstSteps.Step;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The way from an empty installation to the first contest. */
@MicronautTest(transactional = false)
class FirstStepsTest {

    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    FirstSteps steps;
    @Inject
    Clock clock;

    @Test
    void ofAnEmptyInstallationEverythingIsMissing() {
        assertThat(FirstSteps.of(new Counts(0, 0, 0, 1, 1, 1, 0, 0, 0, 0))).noneMatch(Step::done);
    }

    @Test
    void eachStepIsDoneByItsOwnThingAlone() {
        assertThat(done(new Counts(1, 0, 0, 1, 1, 1, 0, 0, 0, 0))).isEqualTo("branding");
        assertThat(done(new Counts(0, 1_200, 0, 1, 1, 1, 0, 0, 0, 0))).isEqualTo("units");
        assertThat(done(new Counts(0, 0, 1_200, 1, 1, 1, 0, 0, 0, 0))).isEqualTo("counts");
        assertThat(done(new Counts(0, 0, 0, 2, 1, 1, 0, 0, 0, 0))).isEqualTo("staff");
        assertThat(done(new Counts(0, 0, 0, 2, 0, 1, 0, 0, 0, 0))).isEmpty();
        assertThat(done(new Counts(0, 0, 0, 1, 1, 1, 1, 0, 0, 0))).isEqualTo("materials");
        assertThat(done(new Counts(0, 0, 0, 1, 1, 1, 0, 19, 0, 0))).isEmpty();
        assertThat(done(new Counts(0, 0, 0, 1, 1, 1, 0, 20, 0, 0))).isEqualTo("items");
        assertThat(done(new Counts(0, 0, 0, 1, 1, 1, 0, 0, 0, 3))).as("a draft is no contest yet").isEmpty();
        assertThat(done(new Counts(0, 0, 0, 1, 1, 1, 0, 0, 1, 0))).isEqualTo("contest");
    }

    @Test
    void thePageCountsWhatTheDatabaseHasAndLeadsOn() {
        world.province();
        var page = administrator().get("/admin/first-steps");
        assertThat(page.text("h1")).isEqualTo("Các bước đầu");
        var missing = steps.look(clock.now()).stream().filter(s -> !s.done()).count();
        assertThat(page.text("main")).contains("Còn " + missing + " bước").doesNotContain("steps.");
        assertThat(page.html().select("main a").eachAttr("href")).contains("/admin/branding", "/admin/roles", "/admin/backups", "/admin/health");
        assertThat(page.text("main")).as("who is no organiser is told whose work it is").contains("người giữ vai trò Ban Tổ chức");
        assertThat(page.html().select("main a[href^=/organiser]")).isEmpty();
        assertThat(administrator().get("/admin").html().select("a[href=/admin/first-steps]")).hasSize(1);
    }

    @Test
    void theHomeOfWhoeverAdministersAllLeadsThereWhileSomethingIsMissing() {
        world.province();
        var missing = steps.look(clock.now()).stream().filter(s -> !s.done()).count();
        var home = administrator().get("/").html();
        assertThat(missing).as("the address of a test is a local one").isPositive();
        assertThat(home.select("a[href=/admin/first-steps]")).hasSize(1);
        assertThat(home.select(".next:has(a[href=/admin/first-steps]), li:has(a[href=/admin/first-steps])").text()).contains("Các bước đầu").contains(Long.toString(missing));
    }

    @Test
    void everyPageItLeadsToIsThere() {
        var top = units.roots().getFirst();
        var person = world.staff("Quản Trị", top, Role.ADMINISTRATOR, top);
        world.grant(person, Role.ORGANISER, top);
        var browser = world.browser(person);
        var links = browser.get("/admin/first-steps").html().select("main a").eachAttr("href");
        assertThat(links).contains("/organiser", "/organiser/items/import", "/organiser/materials");
        assertThat(links).contains("/admin/units").allSatisfy(link -> assertThat(browser.get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void whoAdministersAPartDoesNotSeeIt() {
        var province = world.province();
        var partly = world.browser(world.staff("Một Tỉnh", province.federation(), Role.ADMINISTRATOR, province.federation()));
        assertThat(partly.get("/admin/first-steps").status()).isEqualTo(404);
        assertThat(partly.get("/").html().select("a[href=/admin/first-steps]")).isEmpty();
    }

    private static String done(Counts counts) {
        return String.join(" ", FirstSteps.of(counts).stream().filter(Step::done).map(Step::name).toList());
    }

    private Browser administrator() {
        return world.browser(world.staff("Quản Trị", world.province().federation(), Role.ADMINISTRATOR, units.roots().getFirst()));
    }
}
