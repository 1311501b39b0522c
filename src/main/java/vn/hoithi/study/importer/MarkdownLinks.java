package vn.hoithi.study.importer;

import vn.hoithi.document.word.Piece;
import vn.hoithi.study.importer.ImportedDocument.Notice;

import java.util.List;
import java.util.regex.Pattern;

/** Names the pictures of a Markdown text, and its links that a page may not have. */
final class MarkdownLinks {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)(!?)\\[([^\\[\\]\\n]{0,300})]\\(\\s*<?([^)\\s>]{1,500})");

    private MarkdownLinks() {
    }

    static List<Notice> notices(String markdown) {
        return LINK.matcher(markdown).results().filter(r -> !r.group(1).isEmpty() || !r.group(3).matches("(?i)(https?://|mailto:|#).*"))
                .map(r -> r.group(1).isEmpty() ? new Notice(Piece.Kind.LINK, "", r.group(3)) : new Notice(Piece.Kind.PICTURE, "", r.group(2))).toList();
    }
}
