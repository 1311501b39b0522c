package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Something to study, of a unit.
 *
 * @param unitPath    path of the unit in the tree
 * @param foldedTitle the title as searched
 * @param sources     where its facts are from, one line
 * @param position    place within its topic, from 0
 * @param createdBy   null for seed data
 * @param publishedAt ms since 1970 when readers got to see it; null while it is a draft
 */
@Introspected
@RecordBuilder
@MappedEntity("material")
public record Material(@Id long id, long unitId, String unitPath, long topicId, MaterialKind kind, String title, String foldedTitle, String summary, String sources,
                       int position, @Nullable Long createdBy, long createdAt, @Nullable Long publishedAt) {
}
