package vn.hoithi.certificate;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/** A drawing as a small PNG: few inks are enough for letters and ornaments on paper, and a phone on a slow line has it in a second. */
final class ScreenPicture {

    /** What it may weigh; if it is more, it is drawn with fewer inks. */
    static final int MOST_BYTES = 40 << 10;
    private static final int[] INKS = {64, 32, 16, 8};
    private static final int SHADES = 1 << 15;

    private ScreenPicture() {
    }

    static byte[] png(BufferedImage drawn) throws IOException {
        var shades = shades(drawn);
        var packed = new byte[0];
        for (var inks : INKS) {
            packed = packed(indexed(drawn, shades, inks));
            if (packed.length <= MOST_BYTES) {
                break;
            }
        }
        return packed;
    }

    /** How often each shade of five bits a colour is used. */
    private static int[] shades(BufferedImage drawn) {
        var counts = new int[SHADES];
        for (var rgb : pixels(drawn)) {
            counts[shade(rgb)]++;
        }
        return counts;
    }

    private static BufferedImage indexed(BufferedImage drawn, int[] counts, int inks) {
        var palette = IntStream.range(0, SHADES).filter(s -> counts[s] > 0).boxed().sorted((a, b) -> counts[b] - counts[a]).limit(inks).mapToInt(s -> s).toArray();
        var nearest = new byte[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            if (counts[shade] > 0) {
                nearest[shade] = (byte) nearest(palette, shade);
            }
        }
        var bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(palette.length - 1));
        var depth = bits > 4 ? 8 : bits > 2 ? 4 : bits;
        var model = new IndexColorModel(depth, palette.length, channel(palette, 10), channel(palette, 5), channel(palette, 0));
        var image = new BufferedImage(drawn.getWidth(), drawn.getHeight(), depth == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY, model);
        var pixels = pixels(drawn);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % drawn.getWidth(), i / drawn.getWidth(), 0, nearest[shade(pixels[i])] & 0xFF);
        }
        return image;
    }

    private static int nearest(int[] palette, int shade) {
        return IntStream.range(0, palette.length).boxed().min((a, b) -> distance(palette[a], shade) - distance(palette[b], shade)).orElseThrow();
    }

    private static int distance(int a, int b) {
        return IntStream.of(10, 5, 0).map(shift -> (a >> shift & 31) - (b >> shift & 31)).map(d -> d * d).sum();
    }

    private static byte[] channel(int[] palette, int shift) {
        var values = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            values[i] = (byte) Math.round((palette[i] >> shift & 31) * 255 / 31f);
        }
        return values;
    }

    private static int shade(int rgb) {
        return (rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | rgb >> 3 & 31;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] packed(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
