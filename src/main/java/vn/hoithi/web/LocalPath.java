package vn.hoithi.web;

import io.micronaut.http.HttpRequest;

import java.net.URI;

/** Where to go next, when the address came from outside: only a path of our own. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {
    }

    /** The path itself if it is one of ours, else "/". Refused: other hosts, //evil, /\evil, control characters, what is no address at all. */
    public static String of(String next) {
        return next != null && next.length() <= LONGEST && next.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%:+,@-]*") && !next.contains("..") && !next.matches(".*%(?![0-9A-Fa-f]{2}).*") && !next.matches("(?i).*%(0[0-9a-f]|1[0-9a-f]|2f|5c).*") ? next : "/";
    }

    /** The page whose form was sent: a session that ended while it was filled in leads back to it. */
    public static String cameFrom(HttpRequest<?> request) {
        try {
            var path = URI.create(request.getHeaders().get("Referer", String.class, "/")).getRawPath();
            return path == null ? "/" : of(path);
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
