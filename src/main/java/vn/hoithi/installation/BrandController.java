package vn.hoithi.installation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.nio.charset.StandardCharsets;

/** Emblem and colours for every page, under a version so that a browser may keep them. */
@Controller("/brand/{version}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BrandController {

    private final Branding branding;

    BrandController(Branding branding) {
        this.branding = branding;
    }

    @Get("/emblem.png")
    HttpResponse<byte[]> emblem(long version) {
        return branding.emblem().map(picture -> kept(version, picture, "image/png")).orElseGet(HttpResponse::notFound);
    }

    @Get("/colours.css")
    HttpResponse<byte[]> colours(long version) {
        return branding.kept().flatMap(row -> Colour.parse(row.colour())).map(colour -> kept(version, colour.css().getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8")).orElseGet(HttpResponse::notFound);
    }

    /** An older or a made-up version gets what there is now, and keeps nothing. */
    private MutableHttpResponse<byte[]> kept(long version, byte[] content, String type) {
        var current = branding.kept().filter(row -> row.version() == version).isPresent();
        return HttpResponse.ok(content).contentType(MediaType.of(type)).header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
