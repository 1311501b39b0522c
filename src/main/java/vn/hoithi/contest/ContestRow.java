package vn.hoithi.contest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A contest as stored: settings are JSON, moments epoch milliseconds. */
@Introspected
@MappedEntity("contest")
record ContestRow(@Id long id, String slug, String code, long unitId, String unitPath, String title, String settings, int version, @Nullable Long createdBy, long createdAt,
                  long changedAt, @Nullable Long publishedAt, @Nullable Long publishedBy, @Nullable Long resultsAt, int rollVersion) {
}
