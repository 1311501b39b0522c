package vn.hoithi.sharing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Site;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.imageio.ImageIO;
import java.io.ByteArrayInputStream;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** What Zalo and Facebook are shown of a page: tags in its head, and a picture. */
@MicronautTest(transactional = false)
class LinkPreviewsTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Site site;
    @Inject
    Clock clock;

    private Contest contest(World.Province province, Show results) {
        return contestWorld.published(province, s -> s.withResults(results).withReview(Show.NEVER).withCertificate(new ContestSettings.Certificate(0, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
    }

    private void sit(Contest contest, Actor who) {
        var phone = world.browser(who);
        phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
    }

    private static String tag(Browser.Page page, String property) {
        return page.html().select("meta[property=" + property + "]").attr("content");
    }

    @Test
    void aContestHasTitleSentenceAndPicture() throws Exception {
        var contest = contest(world.province(), Show.AFTER_CONTEST);
        var page = world.browser().get("/contests/" + contest.slug());
        assertThat(tag(page, "og:title")).isEqualTo(contest.title());
        assertThat(tag(page, "og:description")).isEqualTo(page.html().select("meta[name=description]").attr("content")).contains("đang mở", "5 câu", contest.unitName()).doesNotContain("..");
        assertThat(tag(page, "og:url")).isEqualTo(site.getUrl() + "/contests/" + contest.slug());
        assertThat(tag(page, "og:image")).isEqualTo(site.getUrl() + "/contests/" + contest.slug() + "/picture.png");
        var file = world.browser().bytes("/contests/" + contest.slug() + "/picture.png");
        assertThat(file.headers().firstValue("cache-control")).contains("public, no-cache");
        assertThat(ImageIO.read(new ByteArrayInputStream(file.body())).getWidth()).isEqualTo(1200);
        assertThat(world.browser().having(file.headers().firstValue("etag").orElseThrow(), "/contests/" + contest.slug() + "/picture.png").statusCode()).isEqualTo(304);
        assertThat(page.html().select("#share a[href^=https://zalo.me]").attr("href")).endsWith("%2Fv%2F" + contest.code());
    }

    @Test
    void aContestToComeSaysWhenItOpensAndADraftNothing() {
        var province = world.province();
        var later = contestWorld.published(province, s -> s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(3))));
        var page = world.browser().get("/v/" + later.code());
        assertThat(tag(page, "og:description")).contains("mở lúc");
        assertThat(tag(page, "og:image:alt")).contains("mở lúc").doesNotContain("người đã dự thi");
        assertThat(world.browser().bytes("/contests/" + later.slug() + "/picture.png").statusCode()).isEqualTo(200);
        assertThat(world.browser().bytes("/contests/khong-co/picture.png").statusCode()).isEqualTo(404);
    }

    @Test
    void aHiddenRankingIsOnNoPictureAndInNoTag() {
        var province = world.province();
        var hidden = contest(province, Show.AFTER_CONTEST);
        var shown = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sit(hidden, lan);
        sit(shown, lan);
        var reader = world.browser();
        var place = "/units/" + province.schoolA().id();
        var page = reader.get("/rankings/" + hidden.slug() + place);
        assertThat(page.text("h1")).contains("chưa công bố");
        assertThat(tag(page, "og:title") + tag(page, "og:description") + tag(page, "og:image:alt")).doesNotContain("hạng", province.schoolA().name(), "/ 3");
        assertThat(tag(page, "og:image")).endsWith("/contests/" + hidden.slug() + "/picture.png");
        assertThat(reader.bytes("/rankings/" + hidden.slug() + place + "/picture.png").statusCode()).isEqualTo(404);
        assertThat(reader.bytes("/rankings/" + shown.slug() + place + "/picture.png").statusCode()).isEqualTo(200);
        var seen = reader.get("/rankings/" + shown.slug() + place);
        assertThat(seen.text("h1")).isEqualTo(province.schoolA().name());
        assertThat(tag(seen, "og:image")).endsWith(place + "/picture.png");
        assertThat(reader.get("/rankings/" + shown.slug() + "/units/1").status()).isEqualTo(404);
    }

    @Test
    void aResultIsSharedByItsPersonAlone() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sit(contest, lan);
        var phone = world.browser(lan);
        var made = phone.post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME_AND_UNIT");
        assertThat(made.text(".flash")).contains("Đã tạo đường dẫn");
        var stranger = world.browser();
        var page = stranger.get(made.path());
        assertThat(page.text("main")).contains("Nguyễn Thị Lan", province.schoolA().name(), "trên 5").doesNotContain("Thu hồi");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(tag(page, "og:title")).startsWith("Nguyễn Thị Lan đạt");
        assertThat(stranger.bytes(made.path() + "/picture.png").statusCode()).isEqualTo(200);
        assertThat(made.path().length()).isGreaterThan(30);

        var unnamed = phone.post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NOBODY");
        assertThat(unnamed.path()).as("the same link, named otherwise").isEqualTo(made.path());
        var nobody = stranger.get(made.path());
        assertThat(nobody.body()).contains("Một người dự thi").doesNotContain("Nguyễn Thị Lan", province.schoolA().name());

        var other = world.browser(world.person("Trần Văn Khác", province.schoolB(), MemberRole.MEMBER));
        other.post(made.path().replace("/results/", "/me/shares/") + "/withdrawal");
        assertThat(stranger.get(made.path()).status()).as("not taken back by another").isEqualTo(200);
        assertThat(other.post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME").text(".flash")).contains("chưa chia sẻ được");

        assertThat(phone.post(made.path().replace("/results/", "/me/shares/") + "/withdrawal").text(".flash")).contains("Đã thu hồi");
        assertThat(stranger.get(made.path()).status()).isEqualTo(404);
        assertThat(stranger.bytes(made.path() + "/picture.png").statusCode()).isEqualTo(404);
    }

    @Test
    void aResultNobodyMaySeeYetIsNotShared() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_CONTEST);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sit(contest, lan);
        assertThat(world.browser(lan).post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME").text(".flash")).contains("chưa chia sẻ được");
    }

    @Test
    void aCertificateShowsWhatStandsOnIt() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        sit(contest, lan);
        var phone = world.browser(lan);
        var code = phone.post("/contests/" + contest.slug() + "/certificate").text(".receipt code").replace("-", "");
        var page = world.browser().get("/certificates/" + code);
        assertThat(tag(page, "og:title")).contains("Nguyễn Thị Lan", contest.title());
        assertThat(tag(page, "og:image")).endsWith("/certificates/" + code + "/picture.png");
        assertThat(world.browser().bytes("/certificates/" + code + "/picture.png").statusCode()).isEqualTo(200);
        assertThat(phone.get("/contests/" + contest.slug() + "/certificate").text("#share-link")).isEqualTo(site.getUrl() + "/certificates/" + code);
    }
}
