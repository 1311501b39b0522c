package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A version as stored; {@code choices} is JSON, {@code usedAt} epoch milliseconds or null while it may still be changed in place. */
@Introspected
record VersionRow(long id, long itemId, int number, long topicId, ItemKind kind, Level level, String text, String choices, String source, String explanation,
                  long createdAt, @Nullable Long usedAt) {
}
