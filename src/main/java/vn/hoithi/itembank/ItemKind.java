package vn.hoithi.itembank;

/** How an item is answered. Message key {@code item.kind.<name>}. */
public enum ItemKind {
    /** One choice is right. */
    SINGLE,
    /** One or more are right; all of them and no other must be chosen. */
    MULTIPLE
}
