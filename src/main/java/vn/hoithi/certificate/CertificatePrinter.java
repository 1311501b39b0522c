package vn.hoithi.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.hoithi.document.Drawing;
import vn.hoithi.web.Site;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Draws certificates, each in its turn, and keeps those drawn last. */
@Singleton
class CertificatePrinter {

    private static final float PIXELS_A_POINT = 2;
    private static final float SCREEN_PIXELS_A_POINT = 0.856f;
    private static final int KEPT_BYTES = 12 << 20;

    private final Site site;
    private final Drawing drawing;
    private final Cache<Key, byte[]> recent = Caffeine.newBuilder().maximumWeight(KEPT_BYTES).<Key, byte[]>weigher((key, bytes) -> bytes.length)
            .expireAfterAccess(Duration.ofMinutes(10)).build();

    CertificatePrinter(Site site, Drawing drawing) {
        this.site = site;
        this.drawing = drawing;
    }

    /** What was drawn; {@code emblem} is the address of the picture on it. */
    private record Key(long id, int edition, Form form, String emblem) {
    }

    private enum Form { PDF, PICTURE, SCREEN }

    byte[] pdf(Certificate certificate) {
        return printed(certificate, Form.PDF);
    }

    /** PNG, 1684 by 1190 pixels. */
    byte[] picture(Certificate certificate) {
        return printed(certificate, Form.PICTURE);
    }

    /** PNG for a phone's screen, 720 by 509 pixels. */
    byte[] screen(Certificate certificate) {
        return printed(certificate, Form.SCREEN);
    }

    /** Changes whenever the picture does. */
    String tag(Certificate certificate) {
        return "\"" + certificate.id() + "." + certificate.edition() + "." + Integer.toHexString((site.getEmblem() + site.getUrl()).hashCode()) + "\"";
    }

    /** Where anybody verifies a certificate. */
    String address(Certificate certificate) {
        return site.getUrl() + "/certificates/" + certificate.code();
    }

    private byte[] printed(Certificate certificate, Form form) {
        var key = new Key(certificate.id(), certificate.edition(), form, site.getEmblem());
        var known = recent.getIfPresent(key);
        if (known != null) {
            return known;
        }
        return drawing.inTurn(() -> {
            var drawn = recent.getIfPresent(key); // by who was before us
            if (drawn == null) {
                drawn = drawn(certificate, form);
                recent.put(key, drawn);
            }
            return drawn;
        });
    }

    private byte[] draw(Certificate certificate) throws IOException {
        var where = site.getUrl().replaceFirst("^https?://", "") + "/certificates";
        return CertificatePdf.pdf(certificate.words(), certificate.code(), address(certificate), where, certificate.issued(), site.getPicture());
    }

    private byte[] drawn(Certificate certificate, Form form) throws IOException {
        var pdf = draw(certificate);
        return switch (form) {
            case PDF -> pdf;
            case PICTURE -> png(pdf);
            case SCREEN -> ScreenPicture.png(image(pdf, SCREEN_PIXELS_A_POINT));
        };
    }

    private static byte[] png(byte[] pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image(pdf, PIXELS_A_POINT), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] pdf, float scale) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0, scale);
        }
    }
}
