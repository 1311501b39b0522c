package vn.hoithi.contest;

/** How the results of a person's rounds make that of the whole contest. Message key {@code overall.<name>}. */
public enum Overall {
    /** Their sum; a round not taken gives nothing. */
    SUM,
    /** The best of them alone. */
    BEST,
    /** The mean of those taken. */
    AVERAGE
}
