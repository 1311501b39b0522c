package vn.hoithi.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One sentence that survives a redirect, in a short-lived cookie of its reader.
 *
 * @param kind     ok, note, warn or error
 * @param sentence the text, shown escaped
 */
@Introspected
public record Flash(String kind, String sentence) {

    private static final String NAME = "flash";

    static Cookie cookie(String kind, String sentence, boolean secure) {
        return Cookie.of(NAME, kind + "." + URLEncoder.encode(sentence, StandardCharsets.UTF_8).replace("+", "%20"))
                .path("/").httpOnly(true).sameSite(SameSite.Lax).secure(secure).maxAge(60);
    }

    static Cookie gone(boolean secure) {
        return Cookie.of(NAME, "").path("/").httpOnly(true).sameSite(SameSite.Lax).secure(secure).maxAge(0);
    }

    static Optional<Flash> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(v -> v.matches("(ok|note|warn|error)\\..+")).flatMap(Flash::read);
    }

    private static Optional<Flash> read(String value) {
        try {
            var dot = value.indexOf('.');
            return Optional.of(new Flash(value.substring(0, dot), URLDecoder.decode(value.substring(dot + 1), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
