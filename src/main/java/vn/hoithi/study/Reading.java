package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where a person is in a material.
 *
 * @param passage name of the paragraph at the top of the screen; "" for the top of the section
 * @param doneAt  when every page was read (ms since 1970), null before
 */
@Introspected
@MappedEntity("reading")
record Reading(@Id long personId, long materialId, String anchor, String passage, long placedAt, @Nullable Long doneAt) {
}
