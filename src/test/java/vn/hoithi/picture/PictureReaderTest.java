package vn.hoithi.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class PictureReaderTest {

    private static final byte[] LOSSY_RED = Base64.getDecoder().decode("UklGRmgBAABXRUJQVlA4IFwBAABwJACdASr0ASwBPm02mUmkIyKhIAgAgA2JaW7hd2Ee3AfgAAAT2Ae+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvt"
            + "k5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2Tj+AAA/v+4Hv///ILlhdcjX//8gP+QH/ID/+Pimq04GbVAgAAAAAAAAAAAAAAAAAAAAAA=");
    private static final byte[] LOSSLESS_BLUE = Base64.getDecoder().decode("UklGRjQAAABXRUJQVlA4TCgAAAAv88FKEA8QMf/zHwwjbSPd+Tf7Dp4/etaI/k9AYHH2ZvmP//jvpQgQ");

    private static JsonNode read(byte[] file) throws IOException {
        return new ObjectMapper().readTree(new PictureReader().read("", file));
    }

    private static BufferedImage made(JsonNode read) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(read.get("jpeg").asText())));
    }

    /** Left half red, right half blue. */
    public static byte[] picture(int wide, int tall, String format) throws IOException {
        var picture = new BufferedImage(wide, tall, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, wide / 2, tall);
        pen.setColor(Color.BLUE);
        pen.fillRect(wide / 2, 0, wide - wide / 2, tall);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a phone writes it that was held on its side, with a place in it. */
    private static byte[] held(byte[] jpeg, int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(jpeg, 0, 2);
        data.writeShort(0xFFE1);
        data.writeShort(2 + 6 + 8 + 2 + 12 + 4 + 9);
        data.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        data.write("GPS 12.68".getBytes(StandardCharsets.ISO_8859_1));
        data.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A real PNG of so many points, all black: 300 million of them are 40 KB. */
    private static byte[] black(int wide, int tall) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            var row = new byte[1 + (wide + 7) / 8];
            for (int y = 0; y < tall; y++) {
                deflate.write(row);
            }
        }
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var h = new DataOutputStream(head);
        h.writeInt(wide);
        h.writeInt(tall);
        h.write(new byte[] {1, 0, 0, 0, 0});
        chunk(data, "IHDR", head.toByteArray());
        chunk(data, "IDAT", packed.toByteArray());
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(content);
        out.writeInt(content.length);
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    @Test
    void itIsMadeSmallerAndKeepsItsProportions() throws IOException {
        var read = read(picture(4000, 3000, "png"));
        assertThat(read.get("refusal").asText()).isEmpty();
        assertThat(read.get("width").asInt()).isEqualTo(1067);
        assertThat(read.get("height").asInt()).isEqualTo(800);
        assertThat(made(read).getWidth()).isEqualTo(1067);
        assertThat(read(picture(600, 400, "jpeg")).get("width").asInt()).as("never larger").isEqualTo(600);
    }

    @Test
    void aPictureOfAPhoneHeldOnItsSideIsSetUprightAndLosesItsPlace() throws IOException {
        var read = read(held(picture(1000, 600, "jpeg"), 6));
        var upright = made(read);
        assertThat(upright.getWidth()).isLessThan(upright.getHeight());
        assertThat(new Color(upright.getRGB(upright.getWidth() / 2, 10)).getRed()).as("left became top").isGreaterThan(200);
        assertThat(new Color(upright.getRGB(upright.getWidth() / 2, upright.getHeight() - 10)).getBlue()).isGreaterThan(200);
        var turnedBack = made(read(held(picture(1000, 600, "jpeg"), 3)));
        assertThat(new Color(turnedBack.getRGB(10, 300)).getBlue()).isGreaterThan(200);
        assertThat(new String(Base64.getDecoder().decode(read.get("jpeg").asText()), StandardCharsets.ISO_8859_1)).doesNotContain("GPS 12.68");
    }

    @Test
    void aPictureOf300MillionPointsIsRefusedFromItsHead() throws IOException {
        var bomb = black(20_000, 15_000);
        assertThat(bomb.length).isLessThan(60_000);
        assertThat(read(bomb).get("refusal").asText()).isEqualTo("POINTS");
        assertThat(read(black(7_000, 7_000)).get("refusal").asText()).as("49 million").isEmpty();
        assertThat(read(picture(300, 300, "png")).get("refusal").asText()).isEqualTo("SMALL");
    }

    @Test
    void aWebpIsReadLikeAnyOther() throws IOException {
        var red = made(read(LOSSY_RED));
        assertThat(red.getWidth() + "x" + red.getHeight()).isEqualTo("500x300");
        assertThat(new Color(red.getRGB(250, 150)).getRed()).isGreaterThan(240);
        var blue = made(read(LOSSLESS_BLUE));
        assertThat(new Color(blue.getRGB(250, 150)).getBlue()).isGreaterThan(240);
        assertThat(new Color(blue.getRGB(20, 20))).as("what is seen through is white").matches(c -> c.getRed() > 240 && c.getGreen() > 240);
        assertThatThrownBy(() -> read(Arrays.copyOf(LOSSY_RED, 60))).as("the process tells that it is damaged").isInstanceOf(Exception.class);
    }

    @Test
    void whatIsNoPictureSaysWhatItIs() throws IOException {
        assertThat(read("....ftypheic........".getBytes(StandardCharsets.ISO_8859_1)).get("refusal").asText()).isEqualTo("HEIC");
        assertThat(read("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.ISO_8859_1)).get("refusal").asText()).isEqualTo("KIND");
        assertThat(read(new byte[0]).get("refusal").asText()).isEqualTo("KIND");
        assertThatThrownBy(() -> read(Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 400))).as("the process tells that it is damaged").isInstanceOf(Exception.class);
    }

    @Test
    void anOrientationThatIsDamagedTurnsNothing() throws IOException {
        var jpeg = held(picture(1000, 600, "jpeg"), 6);
        for (int cut = 2; cut < 60; cut++) {
            assertThat(Orientation.quarterTurns(Arrays.copyOf(jpeg, cut))).isIn(0, 1);
        }
        jpeg[18] = 127;
        assertThat(Orientation.quarterTurns(jpeg)).isZero();
    }
}
