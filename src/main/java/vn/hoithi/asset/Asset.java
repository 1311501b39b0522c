package vn.hoithi.asset;

import io.micronaut.http.MediaType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file as it is and compressed. */
record Asset(MediaType type, byte[] plain, byte[] packed) {

    static Asset of(String name, byte[] plain) {
        try (var out = new ByteArrayOutputStream(); var zip = new Tightest(out)) {
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
            case "png" -> "image/png";
            default -> "application/octet-stream";
        });
    }

    /** It is done once, at the start. */
    private static final class Tightest extends GZIPOutputStream {

        Tightest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
