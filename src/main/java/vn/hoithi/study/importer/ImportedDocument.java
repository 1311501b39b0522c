package vn.hoithi.study.importer;

import vn.hoithi.document.word.Piece;

import java.util.List;

/**
 * What a file says, whatever it was written with.
 *
 * @param title    found in the file, at most 200 characters; may be empty
 * @param sections in reading order, at least one
 * @param notices  what of the file is no words and was not taken, in reading order
 */
public record ImportedDocument(String title, List<Section> sections, List<Notice> notices) {

    /**
     * Something named instead of taken.
     *
     * @param place  heading of the section it stands in; "" for the file as a whole
     * @param detail what the file says of it; may be empty
     */
    public record Notice(Piece.Kind kind, String place, String detail) {
    }

    /**
     * A heading and what stands under it.
     *
     * @param level   1 is the highest
     * @param heading plain text, at most 320 characters
     * @param anchor  unique in the document: lower-case letters, digits and hyphens, at most 70
     * @param blocks  empty for a chapter that only holds articles
     */
    public record Section(int level, String heading, String anchor, List<Block> blocks) {
    }
}
