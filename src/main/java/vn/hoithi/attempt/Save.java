package vn.hoithi.attempt;

/**
 * A save on its way to the journal; moments are epoch milliseconds.
 *
 * @param writtenAt when it was written, by its sequence and never after it arrived: this decides whether it counts
 * @param savedAt   when it arrived
 */
record Save(long attemptId, long personId, long seq, String payload, long writtenAt, long savedAt) {
}
