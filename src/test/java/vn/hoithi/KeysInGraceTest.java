package vn.hoithi;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Crawl;
import vn.hoithi.world.MovableClock;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Between the closing of a round and the end of its grace answers written in time may still arrive: until then nobody who may send some, nor anybody they can ask, sees a key. */
@MicronautTest(transactional = false)
@Property(name = "world.clock", value = "true")
@Property(name = "hoithi.commands", value = "true") // the jobs would close what other tests left open
class KeysInGraceTest {

    /** What the bank of the tests' world writes into explanations and sources. */
    private static final List<String> CANARIES = List.of("GIẢI THÍCH", "Luật thử, Điều");

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    MovableClock clock;

    @AfterEach
    void theClockIsRight() {
        clock.run();
    }

    @ParameterizedTest
    @EnumSource(value = Show.class, names = {"AFTER_ROUND", "AFTER_CONTEST"})
    void nothingOfTheKeysIsShownBeforeTheGraceIsOver(Show show) {
        var province = world.province();
        var contest = contests.published(province, s -> shown(s, show));
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var late = world.person("Trần Văn Muộn", province.schoolA(), MemberRole.MEMBER);
        var done = sit(contest.slug(), lan);
        world.browser(lan).post("/attempts/" + done + "/submission");
        var open = sit(contest.slug(), late);
        var closes = contest.settings().rounds().getFirst().closes();

        for (var moment : List.of(closes.minusSeconds(1), closes.plusSeconds(1), closes.plusSeconds(contest.settings().graceSeconds()).minusMillis(1))) {
            clock.put(moment);
            readers(province, lan, late).forEach((who, browser) -> {
                var pages = new Crawl(browser, List.of(contest.slug(), "/attempts/" + done, "/attempts/" + open)).from(List.of("/", "/contests/" + contest.slug(), "/me/attempts", "/attempts/" + done,
                        "/attempts/" + done + "/result", "/attempts/" + done + "/places", "/attempts/" + done + "/clock", "/attempts/" + open, "/attempts/" + open + "/result",
                        "/rankings/" + contest.slug(), "/rankings/" + contest.slug() + "/people", "/units/" + province.schoolA().id()));
                assertThat(pages).as(who).hasSizeGreaterThan(8);
                pages.forEach((path, page) -> assertThat(page.body()).as(who + " " + path + " at " + Duration.between(closes, moment)).doesNotContain(CANARIES));
            });
            assertThat(world.browser(lan).get("/attempts/" + done + "/result").text("main")).as("the mark, at " + Duration.between(closes, moment)).doesNotContain("/ 5 câu", "câu đúng");
        }

        clock.put(closes.plusSeconds(contest.settings().graceSeconds()));
        assertThat(world.browser(lan).get("/attempts/" + done + "/result").body()).as("afterwards they are there").contains(CANARIES);
    }

    private Map<String, Browser> readers(World.Province province, Actor lan, Actor late) {
        var readers = new LinkedHashMap<String, Browser>();
        readers.put("stranger", world.browser());
        readers.put("who handed in", world.browser(lan));
        readers.put("who is late", world.browser(late));
        readers.put("leader", world.browser(world.staff("Trần Minh", province.factory(), Role.LEADER, province.federation())));
        return readers;
    }

    private long sit(String slug, Actor who) {
        var phone = world.browser(who);
        var paper = phone.post("/contests/" + slug + "/attempts");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(phone.postOnly(paper.path() + "/responses", "s1", "0").statusCode()).isEqualTo(303);
        return Long.parseLong(paper.path().substring(paper.path().lastIndexOf('/') + 1));
    }

    private static ContestSettings shown(ContestSettings s, Show show) {
        return s.withResults(show).withReview(show);
    }
}
