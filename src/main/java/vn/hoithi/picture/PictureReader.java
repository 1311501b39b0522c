package vn.hoithi.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import vn.hoithi.sandbox.FileReader;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;

/**
 * Makes a picture anew: upright, at most 1200 by 800, on white, without place and camera. How large it is is read from its head, so that one of 300 million
 * points is refused before anything of it is unpacked; of a large one every second or third point is read.
 */
public final class PictureReader implements FileReader {

    static final int WIDEST = 1200;
    static final int TALLEST = 800;
    private static final int NARROWEST = 400;
    private static final int LOWEST = 200;
    private static final long MOST_POINTS = 50_000_000;
    private static final float QUALITY = 0.82f;

    @Override
    public byte[] read(String name, byte[] content) throws IOException {
        var kind = kind(content);
        if (!kind.isEmpty()) {
            return json(new ReadPicture(kind, "", 0, 0));
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = isWebp(content) ? new WebPImageReaderSpi().createReaderInstance(null) : ImageIO.getImageReaders(in).next();
            reader.setInput(in, true, true);
            long wide = reader.getWidth(0);
            long tall = reader.getHeight(0);
            if (wide * tall > MOST_POINTS) {
                return json(new ReadPicture("POINTS", "", 0, 0));
            }
            var turns = content[0] == (byte) 0xff ? Orientation.quarterTurns(content) : 0;
            var upright = turned(plain(decoded(reader, wide, tall)), turns);
            if (upright.getWidth() < NARROWEST || upright.getHeight() < LOWEST) {
                return json(new ReadPicture("SMALL", "", 0, 0));
            }
            var made = scaled(upright);
            return json(new ReadPicture("", Base64.getEncoder().encodeToString(jpeg(made)), made.getWidth(), made.getHeight()));
        }
    }

    private static boolean isWebp(byte[] file) {
        return starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P');
    }

    /** What it is instead of a JPEG, PNG or WebP, "" when it is one. */
    private static String kind(byte[] file) {
        if (isWebp(file) || starts(file, 0, 0xff, 0xd8, 0xff) || starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "";
        }
        return starts(file, 4, 'f', 't', 'y', 'p') ? "HEIC" : "KIND";
    }

    private static boolean starts(byte[] file, int at, int... with) {
        return file.length > at + with.length && IntStream.range(0, with.length).allMatch(i -> file[at + i] == (byte) with[i]);
    }

    /** Every so many-th point of a large one: never less than twice what is needed. */
    private static BufferedImage decoded(ImageReader reader, long wide, long tall) throws IOException {
        var longest = Math.max(wide, tall);
        var step = (int) Math.max(1, longest / (2L * WIDEST));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage plain(BufferedImage picture) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage turned(BufferedImage picture, int quarterTurns) {
        if (quarterTurns == 0) {
            return picture;
        }
        var wide = picture.getWidth();
        var tall = picture.getHeight();
        var turn = new AffineTransform();
        turn.translate(quarterTurns == 2 ? wide : quarterTurns == 1 ? tall : 0, quarterTurns == 2 ? tall : quarterTurns == 3 ? wide : 0);
        turn.quadrantRotate(quarterTurns);
        var upright = new BufferedImage(quarterTurns == 2 ? wide : tall, quarterTurns == 2 ? tall : wide, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        var scale = Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) TALLEST / picture.getHeight()));
        var made = new BufferedImage(Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int) Math.round(picture.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
        var pen = made.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, made.getWidth(), made.getHeight(), null);
        pen.dispose();
        return made;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static byte[] json(ReadPicture picture) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("refusal", picture.refusal());
            json.writeStringField("jpeg", picture.jpeg());
            json.writeNumberField("width", picture.width());
            json.writeNumberField("height", picture.height());
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
