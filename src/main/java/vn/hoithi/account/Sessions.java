package vn.hoithi.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opaque sessions: the cookie carries 256 random bits, the database keeps their hash, each node a copy for ten seconds.
 * Ending one here works at once, on the other nodes within those seconds.
 */
@Singleton
public class Sessions {

    /** How long a session lives on a phone of one's own. */
    public static final Duration LONG = Duration.ofDays(60);
    /** How long on somebody else's. */
    public static final Duration SHORT = Duration.ofHours(12);

    private final SessionRepository repository;
    private final Clock clock;
    private final Site site;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SessionRow> recent = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(10)).build();

    Sessions(SessionRepository repository, Clock clock, Site site) {
        this.repository = repository;
        this.clock = clock;
        this.site = site;
    }

    /** Begins a session and gives its cookie. */
    public Cookie begin(long personId, boolean keep, String device, Instant now) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var life = keep ? LONG : SHORT;
        repository.insert(hash(token), personId, now.toEpochMilli(), now.plus(life).toEpochMilli(), device.length() > 200 ? device.substring(0, 200) : device);
        var cookie = cookie(token);
        return keep ? cookie.maxAge(life.toSeconds()) : cookie;
    }

    /** The person behind a token that is still good. */
    public OptionalLong person(String token) {
        var row = recent.get(hash(token), h -> repository.byHash(h).orElse(SessionRow.NONE));
        return row.endedAt() == null && row.expiresAt() > clock.millis() ? OptionalLong.of(row.personId()) : OptionalLong.empty();
    }

    /** As {@link #person}, but only if this node has its copy at hand; asks nobody and does not block. */
    public OptionalLong personAtHand(String token) {
        var row = recent.getIfPresent(hash(token));
        return row != null && row.endedAt() == null && row.expiresAt() > clock.millis() ? OptionalLong.of(row.personId()) : OptionalLong.empty();
    }

    /** Ends one session; gives the cookie that clears the browser's. */
    public Cookie end(String token, Instant now) {
        repository.end(hash(token), now.toEpochMilli());
        recent.invalidate(hash(token));
        return cookie("").maxAge(0);
    }

    /** Ends all sessions of a person but the one with this token. */
    public void endOthers(long personId, String token, Instant now) {
        repository.endOthers(personId, hash(token), now.toEpochMilli());
        recent.invalidateAll();
    }

    /** Name of the cookie. */
    public String cookieName() {
        return site.isSecure() ? "__Host-hoithi" : "hoithi";
    }

    /** The token a request brought. */
    public Optional<String> token(io.micronaut.http.HttpRequest<?> request) {
        return request.getCookies().findCookie(cookieName()).map(Cookie::getValue).filter(v -> !v.isEmpty());
    }

    /** What the database keeps of a token. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cookie cookie(String value) {
        return Cookie.of(cookieName(), value).path("/").httpOnly(true).sameSite(SameSite.Lax).secure(site.isSecure());
    }
}
