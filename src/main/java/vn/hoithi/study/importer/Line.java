package vn.hoithi.study.importer;

/**
 * A line of a file on its way to a document.
 *
 * @param mark       level when the file itself says it is a heading (1–6), else 0
 * @param blankAbove an empty line stands before it
 * @param verbatim   Markdown that keeps its shape, such as a row of a table
 * @param text       one line of inline Markdown, NFC, single spaces
 */
record Line(int mark, boolean blankAbove, boolean verbatim, String text) {

    /** Without Markdown marks, as a reader sees it. */
    String plain() {
        return plain(text);
    }

    static String plain(String markdown) {
        return markdown.replaceAll("(?<!\\\\)(\\*{1,3}|_{2,3}|`+)", "").replaceAll("\\\\(\\p{Punct})", "$1").strip();
    }

    /** Plain words as Markdown that says exactly them. */
    static String escape(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>&#!|~])", "\\\\$1");
    }
}
