package vn.hoithi.contest;

/** What a number of attempts is for. Message key {@code attemptsPer.<name>}. */
public enum AttemptsPer {
    /** A round with all its sittings. */
    ROUND,
    /** Each sitting of a round. */
    SITTING
}
