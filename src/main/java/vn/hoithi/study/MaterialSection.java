package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A stored section.
 *
 * @param readable 1 when it is a page of its own, 0 for a chapter that only holds articles
 * @param markdown its words as they are edited; null for what was brought in before that was kept
 * @param version  counts the saves
 */
@Introspected
@RecordBuilder
@MappedEntity("material_section")
record MaterialSection(@Id long id, long materialId, int position, int level, int readable, String anchor, String heading, String html, String text, String folded, @Nullable String markdown, int version) {

    /** A line of the table of contents. */
    @Introspected
    record Entry(long id, long materialId, int level, int readable, String anchor, String heading) {
    }

    /** A section with its material's title, found by a search. */
    @Introspected
    record Hit(long id, long materialId, String title, String anchor, String heading, String text, String folded) {
    }

    /** A section's words as they are shown. */
    @Introspected
    record Words(long id, String html) {
    }

    /** How many pages of a material there are, or were read. */
    @Introspected
    record Count(long materialId, long pages) {
    }
}
