package vn.hoithi.installation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.web.Site;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class IconsTest {

    @Inject
    World world;
    @Inject
    Site site;
    @Inject
    Icons icons;

    @AfterEach
    void bare() {
        site.wear(Site.Brand.NONE);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void theManifestHasNameColourAndIconsThatAreThere() throws Exception {
        site.wear(new Site.Brand(0, "Hội thi Đắk Lắk", "LĐLĐ tỉnh Đắk Lắk", "", "", "#a01c2b", new byte[0]));
        var browser = world.browser();
        var manifest = browser.get("/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.body()).contains("\"name\":\"Hội thi Đắk Lắk\"", "\"start_url\":\"/\"", "\"theme_color\":\"#73141f\"", "maskable");
        assertThat(Arrays.stream(Icons.Icon.values()).map(Icons.Icon::side)).containsExactly(32, 180, 192, 512, 512);
        for (var icon : Icons.Icon.values()) {
            var file = browser.bytes("/brand/0/icons/" + icon.name().toLowerCase() + ".png");
            assertThat(read(file.body()).getWidth()).as(icon.name()).isEqualTo(icon.side());
        }
        assertThat(browser.bytes("/brand/0/icons/huge.png").statusCode()).isEqualTo(404);
        assertThat(page(browser).select("link[rel=manifest], link[rel=apple-touch-icon]")).hasSize(2);
    }

    @Test
    void anEmblemStandsOnWhiteAndInTheMiddleWhereCirclesAreCutOut() throws Exception {
        var emblem = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        var pen = emblem.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 200, 100);
        var out = new ByteArrayOutputStream();
        ImageIO.write(emblem, "png", out);
        site.wear(new Site.Brand(7, "Hội thi", "LĐLĐ", "", "/brand/7/emblem.png", "", out.toByteArray()));
        var maskable = read(icons.png(Icons.Icon.MASKABLE));
        assertThat(maskable.getRGB(256, 256) & 0xffffff).isEqualTo(0xff0000);
        assertThat(maskable.getRGB(60, 256) & 0xffffff).as("outside of the circle").isEqualTo(0xffffff);
        assertThat(read(icons.png(Icons.Icon.TAB)).getRGB(16, 1) >>> 24).as("a tab's icon is transparent around it").isZero();
    }

    private static org.jsoup.nodes.Document page(Browser browser) {
        return browser.get("/").html();
    }
}
