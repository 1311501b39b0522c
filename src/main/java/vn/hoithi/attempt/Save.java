package vn.hoithi.attempt;

/** A save on its way to the journal; {@code savedAt} is epoch milliseconds. */
record Save(long attemptId, long personId, long seq, String payload, long savedAt) {
}
