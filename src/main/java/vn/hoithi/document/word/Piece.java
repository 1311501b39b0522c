package vn.hoithi.document.word;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a Word file, in reading order. */
public sealed interface Piece {

    /**
     * A paragraph.
     *
     * @param heading level of a heading (1–9), else 0
     * @param title   the document's own title, by its style
     * @param number  what Word draws before it, e.g. "Điều 5. ", "a) ", "- "; "" when nothing
     * @param runs    its words; a line break is {@code \n}
     */
    record Paragraph(int heading, boolean title, String number, List<Run> runs) implements Piece {

        /** The words without the drawn number. */
        public String words() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** A table: rows of cells, each with pieces of its own; all rows are as long as the longest. */
    record Table(List<List<List<Piece>>> rows) implements Piece {
    }

    /**
     * Something that stands here and is no words.
     *
     * @param detail what the file says of it: a description, an address, a number of them; may be empty
     */
    record Omitted(Kind kind, String detail) implements Piece {
    }

    /** What is named instead of taken. */
    enum Kind {
        PICTURE, SHAPE, CHART, DIAGRAM, OBJECT, EQUATION, SYMBOL, LINK, HIDDEN, CONTENTS, EMBEDDED, HEADER, COMMENT, CHANGE
    }
}
