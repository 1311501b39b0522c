package vn.hoithi.document.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import vn.hoithi.document.BrandMark;
import vn.hoithi.document.Drawing;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import javax.imageio.ImageIO;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers requests for pictures. Each is asked for anew, so that what may not be shown any more is not shown from anybody's cache; who has it already is
 * told so by the words on it, before anything is drawn.
 */
@Singleton
public class Cards {

    private static final int KEPT_BYTES = 8 << 20;
    private static final int MARK = 160;
    private final Site site;
    private final Drawing drawing;
    private final Cache<String, byte[]> recent = Caffeine.newBuilder().maximumWeight(KEPT_BYTES).<String, byte[]>weigher((tag, picture) -> picture.length).expireAfterAccess(Duration.ofMinutes(30)).build();

    Cards(Site site, Drawing drawing) {
        this.site = site;
        this.drawing = drawing;
    }

    /** The picture; 304 for who has it; 503 when too many are being drawn. */
    public HttpResponse<?> answer(HttpRequest<?> request, Card card) {
        var tag = EtagResponse.tag((card + "\n" + site.getName() + "\n" + site.getOwner() + "\n" + site.getColour() + "\n" + site.getEmblem()).getBytes(StandardCharsets.UTF_8));
        if (EtagResponse.has(request, tag)) {
            return HttpResponse.notModified().headers(headers -> headers.set("ETag", tag).set("Cache-Control", "public, no-cache"));
        }
        try {
            return HttpResponse.ok(picture(tag, card)).contentType(MediaType.IMAGE_PNG_TYPE).headers(headers -> headers.set("ETag", tag).set("Cache-Control", "public, no-cache"));
        } catch (Drawing.Busy busy) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
        }
    }

    private byte[] picture(String tag, Card card) {
        var known = recent.getIfPresent(tag);
        return known != null ? known : drawing.inTurn(() -> {
            var drawn = recent.getIfPresent(tag); // by who was before us
            if (drawn == null) {
                drawn = CardDrawing.png(card, look());
                recent.put(tag, drawn);
            }
            return drawn;
        });
    }

    private CardDrawing.Look look() throws IOException {
        var colour = Colour.parse(site.getColour()).orElse(Colour.UNION);
        var own = site.getPicture().length > 0;
        return new CardDrawing.Look(site.getOwner(), site.getName(), colour, own ? site.getPicture() : mark(colour), own);
    }

    private static byte[] mark(Colour colour) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(BrandMark.square(MARK, colour.mastSecond().awt(), 0), "png", out);
        return out.toByteArray();
    }
}
