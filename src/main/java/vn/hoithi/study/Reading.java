package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where a person is in a material, and when every page was read (ms since 1970, null before). */
@Introspected
@MappedEntity("reading")
record Reading(@Id long personId, long materialId, String anchor, long placedAt, @Nullable Long doneAt) {
}
