package vn.hoithi.organisation;

/** What a person may do at a unit and everywhere below it. The names are used in {@code @Secured}. */
public enum Role {
    /** Sees who takes part. */
    LEADER,
    /** Builds materials, items and contests. */
    ORGANISER,
    /** Marks essays. */
    MARKER,
    /** Keeps the installation. */
    ADMINISTRATOR
}
