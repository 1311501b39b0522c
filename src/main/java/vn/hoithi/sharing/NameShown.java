package vn.hoithi.sharing;

/** How the person wishes to be named on what is shared. Message key {@code sharing.name.<name>}. */
public enum NameShown {
    /** With the unit the result was won in. */
    NAME_AND_UNIT,
    /** Without the unit. */
    NAME,
    /** Not at all. */
    NOBODY
}
