package vn.hoithi.account.tries;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.web.Site;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A browser is known again by a cookie of 256 random bits. It opens nothing; it only gives the browser tries of its own at accounts it signed in to. */
@Singleton
public class Devices {

    private static final Duration LIFE = Duration.ofDays(365);
    private final Tries tries;
    private final Site site;

    Devices(Tries tries, Site site) {
        this.tries = tries;
        this.site = site;
    }

    /** What the browser's cookie says, or "". */
    public String of(HttpRequest<?> request) {
        return found(request).orElse("");
    }

    /** The browser has signed in to the account: gives the cookie by which it is known. */
    public Cookie know(HttpRequest<?> request, long personId, Instant now) {
        var device = found(request).orElseGet(Sessions::token);
        tries.know(personId, device, now);
        return Cookie.of(name(), device).path("/").httpOnly(true).sameSite(SameSite.Lax).secure(site.isSecure()).maxAge(LIFE.toSeconds());
    }

    private Optional<String> found(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).filter(v -> v.matches("[A-Za-z0-9_-]{43}"));
    }

    private String name() {
        return site.isSecure() ? "__Host-hoithi-device" : "hoithi-device";
    }
}
