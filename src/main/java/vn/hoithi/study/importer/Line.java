package vn.hoithi.study.importer;

import java.util.regex.Pattern;

/**
 * A line of a file on its way to a document.
 *
 * @param mark       level when the file itself says it is a heading (1–6), else 0
 * @param blankAbove an empty line stands before it
 * @param verbatim   Markdown that keeps its shape, such as a row of a table
 * @param text       one line of inline Markdown, NFC, single spaces
 */
record Line(int mark, boolean blankAbove, boolean verbatim, String text) {

    private static final Pattern MARKS = Pattern.compile("[\\\\*_`<\\[]");
    private static final Pattern BREAK = Pattern.compile("(?i)(?<!\\\\)<br ?/?>");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\[\\]\\\\]*+(?:\\\\.[^\\[\\]\\\\]*+)*+)]\\(<[^>]*>\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)(\\*{1,3}|_{2,3}|`+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>&#!|~])");

    /** Without Markdown marks, as a reader sees it. */
    String plain() {
        return plain(text);
    }

    static String plain(String markdown) {
        if (MARKS.matcher(markdown).find()) {
            var words = LINK.matcher(BREAK.matcher(markdown).replaceAll(" ")).replaceAll("$1");
            return ESCAPED.matcher(EMPHASIS.matcher(words).replaceAll("")).replaceAll("$1").strip();
        }
        return markdown.strip();
    }

    /** Plain words as Markdown that says exactly them. */
    static String escape(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$1");
    }
}
