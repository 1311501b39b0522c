package vn.hoithi.upload;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What was read of a file somebody sent, waiting for that person's confirmation.
 *
 * @param purpose  the room that brings it in
 * @param unitId   the unit it is brought into
 * @param content  all sheets as {@link vn.hoithi.sheet.Workbooks} keeps them, never the file
 * @param settings what the person said about its sheets and columns, null for nothing
 */
@Introspected
@MappedEntity("upload")
public record Upload(@Id long id, String purpose, long personId, long unitId, String fileName, byte[] content, @Nullable String settings, long createdAt) {
}
