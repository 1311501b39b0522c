package vn.hoithi.picture;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.Everything;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class PicturePagesTest {

    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    Units units;

    @Test
    void aContestAndAMaterialShowTheirPictureAndADraftNone() throws Exception {
        var o = everything.everything("");
        var desk = world.browser(o.organiser());
        var picture = PictureReaderTest.picture(1600, 900, "jpeg");
        var contest = "/organiser/contests/" + o.contest().slug();
        assertThat(desk.upload(contest + "/picture", "picture", "a.jpg", picture, "words", "Đoàn viên \"thi\" <b>").text(".flash")).contains("Đã lưu");
        var img = world.browser().get("/contests/" + o.contest().slug()).html().select("img.illustration").first();
        assertThat(img.attr("alt")).isEqualTo("Đoàn viên \"thi\" <b>");
        assertThat(img.attr("width") + "x" + img.attr("height")).isEqualTo("1200x675");
        var file = world.browser().bytes(img.attr("src"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(file.headers().firstValue("content-type")).contains("image/jpeg");

        var draft = "/organiser/contests/" + o.draft().slug();
        desk.upload(draft + "/picture", "picture", "a.jpg", picture);
        var own = desk.get(draft + "/picture").html().select("img.illustration").attr("src");
        assertThat(desk.bytes(own).statusCode()).isEqualTo(200);
        assertThat(world.browser().bytes("/pictures/contests/" + o.draft().slug() + own.substring(own.lastIndexOf('/'))).statusCode()).as("a draft's is nobody else's").isEqualTo(404);

        desk.upload("/organiser/materials/" + o.material() + "/picture", "picture", "a.jpg", picture);
        assertThat(world.browser(o.member()).get("/study").html().select(".shelf img.illustration[loading=lazy]")).hasSize(1);
        desk.post(contest + "/picture/removal");
        assertThat(desk.get(contest + "/picture").html().select("img.illustration")).isEmpty();
    }

    @Test
    void theUnionsBannerStandsAboveTheFrontPageOfWhoeverIsNotSignedIn() throws Exception {
        var o = everything.everything("");
        var admin = world.browser(world.staff("Quản trị viên", o.province().factory(), Role.ADMINISTRATOR, units.roots().getFirst()));
        assertThat(admin.upload("/admin/branding/picture", "picture", "a.png", PictureReaderTest.picture(1600, 500, "png"), "words", "Ngày hội").path()).isEqualTo("/admin/branding");
        try {
            var banner = banner();
            assertThat(banner.attr("alt")).isEqualTo("Ngày hội");
            assertThat(world.browser().bytes(banner.attr("src")).headers().firstValue("content-type")).contains("image/jpeg");
            assertThat(world.browser(o.member()).get("/").html().select("img.banner")).as("who knows the place sees what waits").isEmpty();
        } finally {
            admin.post("/admin/branding/picture/removal");
        }
        assertThat(world.browser(o.organiser()).get("/admin/branding/picture").status()).isNotEqualTo(200);
    }

    /** The front page is made once a second. */
    private Element banner() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var found = world.browser().get("/").html().select("img.banner").first();
            if (found != null) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no banner");
    }

    @Test
    void whatIsNotTakenIsSaidInWordsAtTheField() throws Exception {
        var o = everything.everything("");
        var desk = world.browser(o.organiser());
        var path = "/organiser/contests/" + o.contest().slug() + "/picture";
        var none = desk.upload(path, "picture", "a.jpg", new byte[0], "words", "x");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#picture-error")).contains("chọn một tệp");
        assertThat(none.html().select("#words").val()).isEqualTo("x");
        assertThat(desk.upload(path, "picture", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.ISO_8859_1)).text("#picture-error")).contains("JPEG, PNG hay WebP");
        assertThat(desk.upload(path, "picture", "a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 0, 0, 0}).status()).isEqualTo(422);
    }
}
