package vn.hoithi.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.transaction.annotation.Transactional;
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
import java.util.List;
import java.util.Optional;

/**
 * Opaque sessions: the cookie carries 256 random bits, the database keeps their hash, each node a copy for ten seconds that it does not
 * use for people named in {@link AccessChanges}. Ending one works here at once, on the other nodes with their next look.
 */
@Singleton
public class Sessions {

    /** How long a session lives on a phone of one's own. */
    public static final Duration LONG = Duration.ofDays(60);
    /** How long on somebody else's. */
    public static final Duration SHORT = Duration.ofHours(12);
    /** How long one that is over is kept, the name of its browser with it. */
    static final Duration REMEMBERED = Duration.ofDays(1);
    /** So many of a person's are shown. */
    static final int SHOWN = 100;
    /** Signs of the hash by which a person names a session of the own. */
    static final int KEY = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SessionRepository repository;
    private final AccessChanges changes;
    private final StaffSessions staff;
    private final Clock clock;
    private final Site site;
    private final Cache<String, SessionRow> recent = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(10)).build();

    Sessions(SessionRepository repository, AccessChanges changes, StaffSessions staff, Clock clock, Site site) {
        this.repository = repository;
        this.changes = changes;
        this.staff = staff;
        this.clock = clock;
        this.site = site;
    }

    /**
     * A session that lasts.
     *
     * @param forStaff it is young and was used lately, as whoever holds a role must be
     */
    public record Session(String hash, long personId, boolean forStaff, Instant seenAt) {
    }

    /** One of a person's sessions, as shown to that person: {@code key} names it, {@code device} is the browser's name for itself. */
    public record Lasting(String key, String device, Instant begunAt, Instant seenAt) {
    }

    /** Begins a session and gives its cookie. */
    public Cookie begin(long personId, boolean keep, String device, Instant now) {
        var token = token();
        var life = keep ? LONG : SHORT;
        repository.insert(hash(token), personId, now.toEpochMilli(), now.plus(life).toEpochMilli(), device.length() > 200 ? device.substring(0, 200) : device);
        var cookie = cookie(token);
        return keep ? cookie.maxAge(life.toSeconds()) : cookie;
    }

    /** 256 random bits in 43 signs. */
    public static String token() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The session of a token that is still good, as of at most ten seconds ago. */
    public Optional<Session> find(String token) {
        var row = recent.get(hash(token), this::load);
        return changes.concern(row.personId()) ? read(token) : lasting(row);
    }

    /** As {@link #find}, but as it is this moment, whatever another node did: for whoever holds a role. */
    public Optional<Session> read(String token) {
        var hash = hash(token);
        var row = load(hash);
        recent.put(hash, row);
        return lasting(row);
    }

    /** As {@link #find}, but only if this node has a copy at hand that may be used; asks nobody and does not block. */
    public Optional<Session> atHand(String token) {
        var row = recent.getIfPresent(hash(token));
        return row == null || changes.concern(row.personId()) ? Optional.empty() : lasting(row);
    }

    private SessionRow load(String hash) {
        return repository.byHash(hash).orElse(SessionRow.NONE);
    }

    private Optional<Session> lasting(SessionRow row) {
        var now = clock.millis();
        return row.lasts(now) ? Optional.of(new Session(row.tokenHash(), row.personId(), staff.mayUse(row, now), Instant.ofEpochMilli(row.lastSeen()))) : Optional.empty();
    }

    /** The session is used now: written down every few minutes only. */
    public void used(Session session, Instant now) {
        if (staff.worthNoting(session.seenAt(), now)) {
            repository.seen(session.hash(), now.toEpochMilli());
            recent.invalidate(session.hash());
        }
    }

    /** A person's sessions, the one used last first; at most 100. */
    public List<Lasting> of(long personId, boolean holdsRole, Instant now) {
        return repository.lasting(personId, now.toEpochMilli(), SHOWN).stream().filter(r -> !holdsRole || staff.mayUse(r, now.toEpochMilli()))
                .map(r -> new Lasting(r.tokenHash().substring(0, KEY), r.device(), Instant.ofEpochMilli(r.createdAt()), Instant.ofEpochMilli(r.lastSeen()))).toList();
    }

    /** How a person's page names the session of this token. */
    public static String key(String token) {
        return hash(token).substring(0, KEY);
    }

    /** Ends one session; gives the cookie that clears the browser's. */
    public Cookie end(String token, Instant now) {
        var row = load(hash(token));
        if (row.endedAt() == null) {
            repository.end(row.tokenHash(), now.toEpochMilli());
            changes.note(row.personId(), now);
        }
        return cookie("").maxAge(0);
    }

    /** Ends a session of the person; false when there is none of this key any more. */
    @Transactional
    public boolean endOne(long personId, String key, Instant now) {
        changes.note(personId, now);
        return repository.endOne(personId, key, now.toEpochMilli()) > 0;
    }

    /** Ends all sessions of a person but the one with this token, and sign-ins half way; gives how many. */
    @Transactional
    public int endOthers(long personId, String token, Instant now) {
        changes.note(personId, now);
        repository.endSteps(personId);
        return repository.endOthers(personId, hash(token), now.toEpochMilli());
    }

    /** Deletes what is over since a day and longer; gives how many. */
    int purge(Instant now) {
        var before = now.minus(REMEMBERED).toEpochMilli();
        int purged = 0;
        for (int some = repository.purge(before); some > 0; some = repository.purge(before)) {
            purged += some;
        }
        while (repository.purgeSteps(now.toEpochMilli()) > 0) {
            Thread.yield();
        }
        return purged;
    }

    /** Name of the cookie. */
    public String cookieName() {
        return site.isSecure() ? "__Host-hoithi" : "hoithi";
    }

    /** The token a request brought. */
    public Optional<String> token(HttpRequest<?> request) {
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
