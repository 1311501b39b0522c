package vn.hoithi.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import vn.hoithi.web.guard.Origin;

import java.net.URI;

/**
 * On every answer: a strict content policy and its companions. On every request that is not a read: it must come from our own
 * pages, told by {@code Sec-Fetch-Site} and {@code Origin}, which a foreign page cannot set; with neither it is refused. Ours are those of
 * the host that was asked and, as a proxy may not pass that on, of the configured public address.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders implements Ordered {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'";
    private final Site site;

    SecurityHeaders(Site site) {
        this.site = site;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void refuseForeign(HttpRequest<?> request) {
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD || request.getMethod() == HttpMethod.OPTIONS;
        if (!reads && !comesFromUs(request)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "cross-site");
        }
    }

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (site.isSecure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private boolean comesFromUs(HttpRequest<?> request) {
        var fetchSite = request.getHeaders().get("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        var origin = request.getHeaders().get("Origin");
        return origin != null && (sameHost(origin, request.getHeaders().get("Host")) || site.isOrigin(origin));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
