package vn.hoithi.study.importer;

import vn.hoithi.document.word.Piece;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;

import java.util.List;

/** Whether a file names fonts from before Unicode, and for which words. */
final class OldFonts {

    private OldFonts() {
    }

    /** Words of the pieces stand in such a font. */
    static boolean in(List<Piece> pieces) {
        return !words(pieces).isBlank();
    }

    /** All words in such fonts. */
    static String words(List<Piece> pieces) {
        var words = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Paragraph p -> p.runs().stream().filter(r -> r.look().tcvn3()).forEach(r -> words.append(r.text()));
                case Table t -> t.rows().forEach(row -> row.forEach(cell -> words.append(words(cell))));
                case Piece.Omitted o -> { }
            }
        }
        return words.toString();
    }
}
