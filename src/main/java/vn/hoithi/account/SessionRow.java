package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A session as stored; moments are epoch milliseconds. */
@Introspected
@MappedEntity("session")
record SessionRow(@Id String tokenHash, long personId, long createdAt, long expiresAt, @Nullable Long endedAt, String device) {

    static final SessionRow NONE = new SessionRow("", 0, 0, 0, 0L, "");
}
