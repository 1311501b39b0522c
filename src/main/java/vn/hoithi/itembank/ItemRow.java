package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An item's identity: who owns it, and which version is current. {@code revision} counts the edits, whichever way they were kept. */
@Introspected
@MappedEntity("item")
record ItemRow(@Id long id, long unitId, long topicId, long currentVersionId, @Nullable Long createdBy, long createdAt, @Nullable Long retiredAt, int revision) {
}
