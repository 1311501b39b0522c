package vn.hoithi.itembank;

/** How deep an item asks. Message key {@code level.<name>}. */
public enum Level {
    /** Nhận biết. */
    RECOGNISE,
    /** Thông hiểu. */
    UNDERSTAND,
    /** Vận dụng. */
    APPLY
}
