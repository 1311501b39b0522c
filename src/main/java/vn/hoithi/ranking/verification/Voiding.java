package vn.hoithi.ranking.verification;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A result that does not count, or did not for a time; moments are epoch milliseconds.
 *
 * @param stateBefore    the attempt's, to come back to
 * @param reply          what its person says to it, null before
 * @param restoredReason why it counts again, null while it does not
 */
@Introspected
@MappedEntity("voiding")
record Voiding(@Id long id, long contestId, int roundNo, long attemptId, long personId, int stateBefore, String reason, long voidedBy, long voidedAt, @Nullable String reply, @Nullable Long repliedAt,
               @Nullable String restoredReason, @Nullable Long restoredBy, @Nullable Long restoredAt) {

    /** The result does not count. */
    boolean holds() {
        return restoredAt == null;
    }
}
