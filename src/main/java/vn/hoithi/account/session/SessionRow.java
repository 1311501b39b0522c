package vn.hoithi.account.session;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A session as stored; moments are epoch milliseconds, {@code seenAt} to some minutes. */
@Introspected
@MappedEntity("session")
record SessionRow(@Id String tokenHash, long personId, long createdAt, long expiresAt, @Nullable Long endedAt, String device, long seenAt) {

    static final SessionRow NONE = new SessionRow("", 0, 0, 0, 0L, "", 0);

    /** It was neither ended nor is its time over. */
    boolean lasts(long now) {
        return endedAt == null && expiresAt > now;
    }

    /** When it was last used; older rows say only when they began. */
    long lastSeen() {
        return Math.max(seenAt, createdAt);
    }
}
