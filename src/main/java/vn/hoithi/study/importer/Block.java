package vn.hoithi.study.importer;

/**
 * A piece of a section.
 *
 * @param label    number or letter of a clause or point as printed ("1.", "a)"), else empty
 * @param markdown its text: one line of inline Markdown, or any Markdown for {@link Kind#MARKDOWN}
 */
public record Block(Kind kind, String label, String markdown) {

    /** What the piece is. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** A numbered clause (khoản). */
        CLAUSE,
        /** A lettered point (điểm). */
        POINT,
        /** An item of a list. */
        ITEM,
        /** Several lines of Markdown that keep their own shape. */
        MARKDOWN
    }
}
