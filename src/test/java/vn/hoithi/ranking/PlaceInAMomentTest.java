package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The moment between a submission and its rank; the projector's clockwork is off and turned by hand. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.commands", value = "true")
class PlaceInAMomentTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Tape tape;

    @Test
    void aResultWaitsForItsRankAndThenHasIt() {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var first = sits(lan, contest.slug());
        assertThat(lan.get(first + "/result").text("#h-ranks + [data-from] noscript")).contains("Mở lại trang này");
        assertThat(lan.get(first + "/places").status()).isEqualTo(204);
        tape.drain();
        assertThat(lan.get(first + "/places").text(".places")).contains("1 / 1");
        assertThat(lan.get(first + "/result").html().select("[data-from]")).isEmpty();
        var second = sits(lan, contest.slug());
        assertThat(lan.get(second + "/result").text("main")).as("no rank of the attempt before").contains("Đang tính thứ hạng").doesNotContain("1 / 1");
        tape.drain();
        var minh = world.browser(world.person("Trần Văn Minh", province.schoolA(), MemberRole.MEMBER));
        assertThat(minh.get(second + "/places").status()).isEqualTo(404);
    }

    private static String sits(Browser browser, String slug) {
        var attempt = browser.post("/contests/" + slug + "/attempts").path();
        assertThat(browser.get(attempt + "/places").status()).as("still open").isEqualTo(404);
        assertThat(browser.post(attempt + "/submission").path()).isEqualTo(attempt + "/result");
        return attempt;
    }
}
