package vn.hoithi.attempt.reopening;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An attempt that was opened again, and what it was before; moments are epoch milliseconds.
 *
 * @param receiptBefore the receipt that is worth nothing any more
 */
@Introspected
@MappedEntity("reopening")
record Reopening(@Id long id, long contestId, long attemptId, int stateBefore, long submittedBefore, @Nullable String receiptBefore, int pointsBefore, long endsBefore, long endsAfter, String reason,
                 long reopenedBy, long reopenedAt) {
}
