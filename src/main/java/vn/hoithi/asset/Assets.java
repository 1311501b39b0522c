package vn.hoithi.asset;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Style sheet, scripts and icons: read once at start, joined, compressed, and addressed by their content so that a browser may keep them for ever. */
@Singleton
public class Assets {

    private static final String LAYERS = "@layer reset, tokens, base, layout, components, pages, utilities;\n";
    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String version;

    Assets() {
        var css = new StringBuilder(LAYERS);
        var scripts = new TreeMap<String, String>();
        for (var name : source("index.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (name.endsWith(".css")) {
                css.append(squeeze(source("css/" + name)));
            } else if (name.endsWith(".js")) {
                scripts.put(name, withoutComments(source(name)));
            } else {
                files.put(name, Asset.of(name, read(name)));
            }
        }
        var modules = new Modules(scripts);
        modules.entries().forEach(entry -> files.put(entry, Asset.of(entry, modules.joined(entry).getBytes(StandardCharsets.UTF_8))));
        files.put("app.css", Asset.of("app.css", css.toString().getBytes(StandardCharsets.UTF_8)));
        version = digest(files.values());
    }

    /** Path all assets are under, e.g. {@code /assets/3fa1c2}. */
    public String base() {
        return "/assets/" + version;
    }

    /** A script or style sheet as text; {@code name} as below {@link #base}. */
    public String text(String name) {
        return new String(files.get(name).plain(), StandardCharsets.UTF_8);
    }

    String version() {
        return version;
    }

    Asset find(String name) {
        return files.get(name);
    }

    private static String squeeze(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").strip() + "\n";
    }

    /** Lines that are comments: one byte in seven of a script, and of no use to a phone. */
    private static String withoutComments(String script) {
        return script.replaceAll("(?m)^ *//.*\\n", "");
    }

    private static String source(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing asset " + name);
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
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
