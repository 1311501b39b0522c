package vn.hoithi.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.imageio.ImageIO;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Pictures for what is drawn. */
public final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final float QUALITY = 0.85f;

    private Pictures() {
    }

    /** The middle of a JPEG, cut so that it is {@code shape} times as wide as tall; empty as with {@link #png}. */
    public static Optional<PDImageXObject> strip(PDDocument document, byte[] bytes, double shape) {
        try {
            var whole = bytes.length == 0 ? null : ImageIO.read(new ByteArrayInputStream(bytes));
            if (whole == null) {
                return Optional.empty();
            }
            var wide = (int) Math.max(1, Math.min(whole.getWidth(), whole.getHeight() * shape));
            var tall = (int) Math.max(1, Math.min(whole.getHeight(), whole.getWidth() / shape));
            return Optional.of(JPEGFactory.createFromImage(document, whole.getSubimage((whole.getWidth() - wide) / 2, (whole.getHeight() - tall) / 2, wide, tall), QUALITY));
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The picture cannot be printed: {}", broken.toString());
            return Optional.empty();
        }
    }

    /** A PNG; empty when there are no bytes or they are none after all: a page is printed without it rather than not at all. */
    public static Optional<PDImageXObject> png(PDDocument document, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(PDImageXObject.createFromByteArray(document, bytes, "emblem"));
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The emblem cannot be printed: {}", broken.toString());
            return Optional.empty();
        }
    }
}
