package vn.hoithi.document.word;

import java.util.List;

/** The words of pieces on one line. */
final class Words {

    private Words() {
    }

    static String of(List<Piece> pieces) {
        var line = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Paragraph p -> line.append(' ').append(p.number()).append(p.words());
                case Piece.Table t -> t.rows().forEach(r -> r.forEach(c -> line.append(' ').append(of(c))));
                case Piece.Omitted o -> { }
            }
        }
        return line.toString().replaceAll("\\s+", " ").strip();
    }
}
