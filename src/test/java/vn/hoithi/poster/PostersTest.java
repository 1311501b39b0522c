package vn.hoithi.poster;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.picture.PictureReaderTest;
import vn.hoithi.web.Site;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.awt.Color;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What hangs at a unit's wall is read with a camera, and leads to its registration. */
@MicronautTest(transactional = false)
class PostersTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Site site;

    @AfterEach
    void asItWas() {
        site.wear(Site.Brand.NONE);
    }

    @Test
    void aLeaderPrintsThePosterOfAUnitAndItsCodeChoosesTheUnit() throws Exception {
        var province = world.province();
        var leader = world.browser(world.staff("Trần Văn Minh", province.factory(), Role.LEADER, province.wardA()));
        var page = leader.get(link(leader.get("/units/" + province.wardA().id()), "/posters"));
        assertThat(page.text("main")).contains("Áp phích và mã QR", province.schoolA().name());
        var school = leader.get("/units/" + province.schoolA().id() + "/posters");
        assertThat(school.html().select("input[readonly]").val()).isEqualTo(site.getUrl() + "/account/new?unit=" + province.schoolA().id());
        try (var poster = poster(leader, link(school, "size=A4"))) {
            assertThat(text(poster)).contains("Quét mã để đăng ký", province.schoolA().name(), province.wardA().name(), site.getName(), site.getUrl().replaceFirst("https?://", ""));
            var scanned = URI.create(code(poster));
            var form = world.browser().get(scanned.getPath() + "?" + scanned.getQuery());
            assertThat(form.html().select("input[name=unit]").val()).isEqualTo("" + province.schoolA().id());
            assertThat(form.text("#unit")).contains(province.schoolA().name());
        }
        try (var large = poster(leader, link(school, "size=A3"))) {
            assertThat(large.getPage(0).getMediaBox().getWidth()).isEqualTo(841, org.assertj.core.data.Offset.offset(2f));
            assertThat(large.getPage(0).getMediaBox().getHeight()).isEqualTo(1190, org.assertj.core.data.Offset.offset(2f));
        }
    }

    @Test
    void anOrganiserPrintsThePosterOfAContestForEveryUnitBelow() throws Exception {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        contestWorld.published(province, s -> s.withAbout("Đã xong").withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(-9))));
        var organiser = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var page = organiser.get(link(organiser.get("/organiser"), "/posters"));
        assertThat(page.html().select("section.card")).as("the unit, and the one contest that is not over").hasSize(2);
        try (var posters = poster(organiser, link(page, "below=1&contest=" + contest.slug()))) {
            assertThat(posters.getNumberOfPages()).isEqualTo(2);
            assertThat(text(posters)).contains(contest.title(), province.federation().name() + " tổ chức", province.wardA().name(), province.wardB().name(), "/v/" + contest.code());
            var scanned = URI.create(code(posters));
            assertThat(scanned.getQuery()).endsWith("&next=/contests/" + contest.slug()).containsAnyOf("unit=" + province.wardA().id(), "unit=" + province.wardB().id());
        }
        var member = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(member.get("/account/new?unit=" + province.schoolA().id() + "&next=/contests/" + contest.slug()).html().select(".flash a").attr("href")).as("who has an account goes on").isEqualTo("/contests/" + contest.slug());
    }

    @Test
    void aContestsPosterHasItsPictureAndItsPageLeadsThereForWhoMay() throws Exception {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var organiser = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var leader = world.browser(world.staff("Trần Văn Minh", province.factory(), Role.LEADER, province.wardA()));
        organiser.upload("/organiser/contests/" + contest.slug() + "/picture", "picture", "a.png", PictureReaderTest.picture(1200, 600, "png"));
        var page = "/contests/" + contest.slug();
        assertThat(link(organiser.get(page), "/posters")).isEqualTo("/units/" + province.federation().id() + "/posters");
        assertThat(link(leader.get(page), "/posters")).isEqualTo("/units/" + province.wardA().id() + "/posters");
        assertThat(world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER)).get(page).html().select("a[href*=/posters]")).isEmpty();
        for (var size : List.of("A4", "A3")) {
            try (var poster = poster(leader, "/units/" + province.wardA().id() + "/poster.pdf?contest=" + contest.slug() + "&size=" + size)) {
                var drawn = new PDFRenderer(poster).renderImage(0, size.equals("A4") ? 1 : (float) (1 / Math.sqrt(2)));
                assertThat(new Color(drawn.getRGB(20, 150)).getRed()).as("left half of the picture, %s", size).isGreaterThan(240);
                assertThat(new Color(drawn.getRGB(570, 150)).getBlue()).isGreaterThan(240);
                assertThat(code(poster)).contains("unit=" + province.wardA().id());
                assertThat(text(poster)).contains(contest.title(), province.wardA().name());
            }
        }
    }

    @Test
    void nobodyElsePrintsThemAndACodeThatLeadsNowhereIsWarnedOf() {
        var province = world.province();
        var other = world.browser(world.staff("Lạ", province.factory(), Role.LEADER, province.wardB()));
        assertThat(other.get("/units/" + province.schoolA().id() + "/posters").status()).isEqualTo(404);
        assertThat(other.get("/units/" + province.schoolA().id() + "/poster.pdf").status()).isEqualTo(404);
        assertThat(other.get("/units/" + province.schoolB().id() + "/posters").text(".flash--warn")).as("tests have no public address").contains("HOITHI_URL");
        assertThat(other.get("/units/" + province.schoolB().id() + "/poster.pdf?size=A5").status()).isEqualTo(404);
    }

    @Test
    void itWearsTheColourOfTheUnion() throws Exception {
        var province = world.province();
        var leader = world.browser(world.staff("Trần Văn Minh", province.factory(), Role.LEADER, province.wardA()));
        site.wear(new Site.Brand(1, "Hội thi Đắk Lắk", "LĐLĐ tỉnh Đắk Lắk", "", "", "#a01c2b", new byte[0]));
        try (var poster = poster(leader, "/units/" + province.wardA().id() + "/poster.pdf")) {
            assertThat(new PDFRenderer(poster).renderImage(0, 1).getRGB(5, 5) & 0xffffff).isEqualTo(0xa01c2b);
            assertThat(text(poster)).contains("Hội thi Đắk Lắk", "LĐLĐ tỉnh Đắk Lắk");
        }
    }

    private static String link(Browser.Page page, String part) {
        return page.html().select("main a[href*=" + part + "]").first().attr("href");
    }

    private static PDDocument poster(Browser browser, String address) throws Exception {
        var file = browser.bytes(address);
        assertThat(file.headers().firstValue("content-type")).contains("application/pdf");
        return Loader.loadPDF(file.body());
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** As a camera reads the first page. */
    private static String code(PDDocument document) throws Exception {
        var picture = new PDFRenderer(document).renderImage(0, 1.5f);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
