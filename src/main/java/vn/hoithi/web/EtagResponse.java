package vn.hoithi.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/** For pages that many look at again and again: a browser keeps what it got, asks each time, and is told when nothing changed. */
public final class EtagResponse {

    private EtagResponse() {
    }

    /** The answer with its tag, or 304 when the reader has the same bytes already. Only for pages with nothing private on them. */
    public static HttpResponse<?> or(HttpRequest<?> request, MutableHttpResponse<byte[]> answer) {
        var body = answer.body();
        if (body == null || Flash.of(request).isPresent()) {
            return answer;
        }
        return tagged(request, tag(body), () -> answer);
    }

    /** The same for what is not made at all when the reader has it: {@code tag} tells its content, in quotes. */
    public static HttpResponse<?> tagged(HttpRequest<?> request, String tag, Supplier<MutableHttpResponse<byte[]>> answer) {
        return (has(request, tag) ? HttpResponse.notModified() : answer.get()).headers(headers ->
                headers.set(HttpHeaders.ETAG, tag).set(HttpHeaders.CACHE_CONTROL, "private, no-cache").set(HttpHeaders.VARY, "Cookie"));
    }

    /** The tag of what such bytes make. */
    public static String tag(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(digest(bytes), 0, 12) + "\"";
    }

    /** The reader has what the tag is of. */
    public static boolean has(HttpRequest<?> request, String tag) {
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(t -> t.equals(tag) || t.equals("W/" + tag));
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
