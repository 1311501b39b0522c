package vn.hoithi.asset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Serves the files of this version. An old version's address still gets the newest file, but is not kept. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{version}/{+name}")
    HttpResponse<byte[]> file(HttpRequest<?> request, String version, String name) {
        var asset = assets.find(name);
        if (asset == null) {
            return HttpResponse.notFound();
        }
        var packed = request.getHeaders().get("Accept-Encoding", String.class, "").contains("gzip");
        var response = HttpResponse.ok(packed ? asset.packed() : asset.plain()).contentType(asset.type())
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", version.equals(assets.version()) ? "public, max-age=31536000, immutable" : "no-cache");
        return packed ? response.header("Content-Encoding", "gzip") : response;
    }
}
