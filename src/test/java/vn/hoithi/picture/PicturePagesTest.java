package vn.hoithi.picture;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
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
    void whatIsNotTakenIsSaidInWordsAtTheField() throws Exception {
        var o = everything.everything("");
        var desk = world.browser(o.organiser());
        var path = "/organiser/contests/" + o.contest().slug() + "/picture";
        var none = desk.upload(path, "picture", "a.jpg", new byte[0], "words", "x");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#picture-error")).contains("chọn một tệp");
        assertThat(none.html().select("#words").val()).isEqualTo("x");
        assertThat(desk.upload(path, "picture", "a.webp", "RIFF....WEBPVP8 ....".getBytes(StandardCharsets.ISO_8859_1)).text("#picture-error")).contains("WebP");
        assertThat(desk.upload(path, "picture", "a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 0, 0, 0}).status()).isEqualTo(422);
    }
}
