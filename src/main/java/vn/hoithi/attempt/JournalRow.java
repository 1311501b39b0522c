package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;

/** A row of the journal: what one save carried. */
@Introspected
record JournalRow(long seq, String payload, long savedAt) {

    /** One of an attempt among several. */
    @Introspected
    record Of(long attemptId, long seq, String payload, long savedAt) {
    }
}
