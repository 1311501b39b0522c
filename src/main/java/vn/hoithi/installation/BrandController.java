package vn.hoithi.installation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.document.Drawing;
import vn.hoithi.web.look.Colour;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Emblem and colours for every page, under a version so that a browser may keep them. */
@Controller("/brand/{version}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BrandController {

    private final Branding branding;
    private final Icons icons;

    BrandController(Branding branding, Icons icons) {
        this.branding = branding;
        this.icons = icons;
    }

    @Get("/emblem.png")
    HttpResponse<byte[]> emblem(long version) {
        return branding.emblem().map(picture -> kept(version, picture, "image/png")).orElseGet(HttpResponse::notFound);
    }

    @Get("/colours.css")
    HttpResponse<byte[]> colours(long version) {
        return branding.kept().flatMap(row -> Colour.parse(row.colour())).map(colour -> kept(version, colour.css().getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8")).orElseGet(HttpResponse::notFound);
    }

    /** @param name of an {@link Icons.Icon}, small letters */
    @Get("/icons/{name}.png")
    HttpResponse<?> icon(long version, String name) {
        var icon = Arrays.stream(Icons.Icon.values()).filter(i -> i.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
        try {
            return icon.<HttpResponse<?>>map(i -> kept(version, icons.png(i), "image/png")).orElseGet(HttpResponse::notFound);
        } catch (Drawing.Busy busy) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
        }
    }

    /** An older or a made-up version gets what there is now, and keeps nothing. */
    private MutableHttpResponse<byte[]> kept(long version, byte[] content, String type) {
        var current = branding.kept().map(BrandingRepository.Row::version).orElse(0L) == version;
        return HttpResponse.ok(content).contentType(MediaType.of(type)).header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
