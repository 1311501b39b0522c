package vn.hoithi.marking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An essay and where its marking stands. Moments are epoch milliseconds.
 *
 * @param token     random, the only name of it that markers see
 * @param claimedAt when its marker took or last saved it
 * @param revision  counts the saves
 * @param points    sum of its marks, hundredths of a point
 */
@Introspected
@RecordBuilder
@MappedEntity("essay")
public record Essay(@Id long attemptId, String token, long contestId, int roundNo, long personId, long unitId, String unitPath, String body, int words, long submittedAt,
             @Nullable Long markerId, @Nullable Long claimedAt, @Nullable Long markedAt, @Nullable Long releasedAt, int revision, int points, String remark) implements EssayBuilder.With {

    boolean heldBy(long personId) {
        return markerId != null && markerId == personId;
    }

    boolean marked() {
        return markedAt != null;
    }

    boolean released() {
        return releasedAt != null;
    }
}
