package vn.hoithi.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Style sheet, scripts and icons: read once at start, joined, compressed, and addressed by their content so that a browser may keep them for ever. */
@Singleton
public class Assets {

    private static final String LAYERS = "@layer reset, tokens, base, layout, components, pages, utilities;\n";
    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String version;

    Assets() {
        var listing = new String(read("/assets/index.txt"), StandardCharsets.UTF_8).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        var css = new StringBuilder(LAYERS);
        for (var name : listing) {
            if (name.endsWith(".css")) {
                css.append(squeeze(new String(read("/assets/css/" + name), StandardCharsets.UTF_8)));
            } else {
                var file = read("/assets/" + name);
                files.put(name, Asset.of(name, name.endsWith(".js") ? withoutComments(file) : file));
            }
        }
        files.put("app.css", Asset.of("app.css", css.toString().getBytes(StandardCharsets.UTF_8)));
        version = digest(files.values());
    }

    /** Path all assets are under, e.g. {@code /assets/3fa1c2}. */
    public String base() {
        return "/assets/" + version;
    }

    Asset find(String name) {
        return files.get(name);
    }

    private static String squeeze(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").strip() + "\n";
    }

    /** Lines that are comments: one byte in seven of a script, and of no use to a phone. */
    private static byte[] withoutComments(byte[] script) {
        return new String(script, StandardCharsets.UTF_8).replaceAll("(?m)^ *//.*\\n", "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing asset " + path);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(Iterable<Asset> assets) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            assets.forEach(a -> sha.update(a.plain()));
            return HexFormat.of().formatHex(sha.digest(), 0, 5);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Asset(MediaType type, byte[] plain, byte[] packed) {

        static Asset of(String name, byte[] plain) {
            try (var out = new ByteArrayOutputStream(); var zip = new GZIPOutputStream(out)) {
                zip.write(plain);
                zip.finish();
                return new Asset(type(name), plain, out.toByteArray());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static MediaType type(String name) {
            return MediaType.of(switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "css" -> "text/css;charset=utf-8";
                case "js" -> "text/javascript;charset=utf-8";
                case "svg" -> "image/svg+xml";
                default -> "application/octet-stream";
            });
        }
    }

    /** Serves them. An old version's address still gets the newest file, but is not kept. */
    @Controller("/assets")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class AssetController {

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
                    .header("Cache-Control", version.equals(assets.version) ? "public, max-age=31536000, immutable" : "no-cache");
            return packed ? response.header("Content-Encoding", "gzip") : response;
        }
    }
}
