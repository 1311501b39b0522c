package vn.hoithi.account.session;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;

/** How long a session serves whoever holds a role: others' data are behind it, so it is shorter than a member's. */
@Singleton
class StaffSessions {

    /** A use is written down when the last one written is this old: a write in minutes, and idle time is right to some minutes. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);
    private final Duration life;
    private final Duration idle;

    /**
     * @param life from signing in
     * @param idle without any use
     */
    StaffSessions(@Value("${hoithi.sessions.staff}") Duration life, @Value("${hoithi.sessions.staff-idle}") Duration idle) {
        this.life = life;
        this.idle = idle;
    }

    boolean mayUse(SessionRow session, long now) {
        return now < session.createdAt() + life.toMillis() && now < session.lastSeen() + idle.toMillis();
    }

    boolean worthNoting(Instant seenAt, Instant now) {
        return now.isAfter(seenAt.plus(NOTED_EVERY));
    }
}
