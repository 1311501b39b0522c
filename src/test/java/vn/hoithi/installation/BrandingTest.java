package vn.hoithi.installation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator gives the installation its name, its colour and its emblem. */
@MicronautTest(transactional = false)
class BrandingTest {

    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    Branding branding;
    @Inject
    Rows rows;
    Actor administrator;
    Browser browser;

    @BeforeEach
    void anAdministratorOfAll() {
        administrator = world.staff("Quản Trị", world.province().federation(), Role.ADMINISTRATOR, units.roots().getFirst());
        browser = world.browser(administrator);
    }

    @AfterEach
    void asItWas() {
        rows.change("DELETE FROM branding");
        branding.wear();
    }

    @Test
    void nameAndOwnerStandOnEveryPageAndAColourInItsSheet() {
        assertThat(browser.post("/admin/branding", "name", "Hội thi Đắk Lắk", "owner", "LĐLĐ tỉnh Đắk Lắk", "colour", "A01C2B").text(".flash")).contains("Đã lưu");
        var page = world.browser().get("/");
        assertThat(page.text(".brand")).contains("Hội thi Đắk Lắk", "LĐLĐ tỉnh Đắk Lắk");
        assertThat(page.text("footer")).contains("LĐLĐ tỉnh Đắk Lắk");
        var sheet = page.html().select("link[rel=stylesheet]").eachAttr("href").getLast();
        assertThat(sheet).startsWith("/brand/");
        var colours = world.browser().get(sheet);
        assertThat(colours.body()).contains("--blue:#a01c2b");
        assertThat(colours.header("cache-control")).contains("immutable");
        assertThat(world.browser().get("/brand/999/colours.css").header("cache-control")).isEqualTo("no-cache");
        assertThat(rows.of("SELECT action FROM audit_entry WHERE actor_id = " + administrator.personId())).contains("BRANDING_CHANGED");
    }

    @Test
    void anEmblemTakesThePlaceOfTheMark() throws IOException {
        var picture = png(200, 180);
        assertThat(browser.upload("/admin/branding/emblem", "emblem", "logo.png", picture).text(".flash")).contains("Đã đổi biểu trưng");
        var page = world.browser().get("/session/new");
        assertThat(page.html().select(".brand svg")).isEmpty();
        var address = page.html().select(".brand img").attr("src");
        var sent = world.browser().bytes(address);
        assertThat(sent.body()).isEqualTo(picture);
        assertThat(sent.headers().firstValue("content-type")).contains("image/png");
        assertThat(sent.headers().firstValue("x-content-type-options")).contains("nosniff");
        browser.post("/admin/branding", "name", "Hội thi", "owner", "Công đoàn Việt Nam", "colour", "");
        assertThat(world.browser().get("/session/new").html().select(".brand img")).as("words changed, the picture stays").hasSize(1);
        assertThat(browser.post("/admin/branding/emblem/removal").text(".flash")).contains("Đã bỏ");
        assertThat(world.browser().get("/session/new").html().select(".brand svg")).hasSize(1);
        assertThat(world.browser().bytes(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        var page = browser.post("/admin/branding", "name", "", "owner", "x".repeat(121), "colour", "#ffcc00");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#name-error")).contains("ghi tên trang");
        assertThat(page.text("#owner-error")).contains("tối đa 120");
        assertThat(page.text("#colour-error")).contains("nhạt quá", "#");
        assertThat(page.html().select("#colour").val()).isEqualTo("#ffcc00");
        assertThat(browser.post("/admin/branding", "name", "A", "owner", "B", "colour", "đỏ").text("#colour-error")).contains("sáu chữ số");
        assertThat(rows.of("SELECT * FROM branding")).isEmpty();
    }

    @Test
    void whatIsNoPngOfAFewHundredPointsIsNoEmblem() throws IOException {
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))).contains("PNG");
        assertThat(refused(new byte[0])).contains("PNG");
        var cut = png(200, 200);
        assertThat(refused(Arrays.copyOf(cut, cut.length - 1))).contains("PNG");
        assertThat(refused(png(40, 40))).contains("48");
        assertThat(refused(png(1_200, 1_000))).contains("1024");
        assertThat(refused(png(300, 100))).contains("dài quá");
        assertThat(refused(new byte[Emblem.LARGEST + 1])).contains("256 KB");
        assertThat(rows.of("SELECT * FROM branding")).isEmpty();
    }

    @Test
    void whoAdministersAPartChangesNothing() {
        var province = world.province();
        var part = world.browser(world.staff("Một Tỉnh", province.federation(), Role.ADMINISTRATOR, province.federation()));
        assertThat(part.get("/admin/branding").status()).isEqualTo(404);
        assertThat(part.post("/admin/branding", "name", "A", "owner", "B", "colour", "").status()).isEqualTo(404);
        assertThat(part.post("/admin/branding/emblem/removal").status()).isEqualTo(404);
        assertThat(rows.of("SELECT * FROM branding")).isEmpty();
    }

    private String refused(byte[] file) {
        var page = browser.upload("/admin/branding/emblem", "emblem", "logo.png", file);
        assertThat(page.status()).isEqualTo(422);
        return page.text("#emblem-error");
    }

    private static byte[] png(int wide, int tall) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(wide, tall, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
