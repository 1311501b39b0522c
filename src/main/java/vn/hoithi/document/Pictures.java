package vn.hoithi.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/** Pictures for what is drawn. */
public final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private Pictures() {
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
