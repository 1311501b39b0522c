package vn.hoithi.study.importer;

import vn.hoithi.document.word.Piece;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.text.Vietnamese;

/** Tells tables that only put words side by side (the head and the signatures of a paper, a frame) from tables that tabulate. */
final class Layout {

    private static final int HEAD = 5;

    private Layout() {
    }

    static boolean isOne(Table table) {
        var rows = table.rows();
        if (rows.size() == 1 || rows.getFirst().size() == 1) {
            return true;
        }
        var words = new StringBuilder();
        rows.forEach(row -> row.forEach(cell -> cell.forEach(piece -> words.append(words(piece)).append(' '))));
        var folded = Vietnamese.fold(words.toString());
        return rows.size() <= HEAD && (folded.contains("cong hoa xa hoi chu nghia viet nam") || folded.contains("dang cong san viet nam") || folded.contains("noi nhan:"));
    }

    private static String words(Piece piece) {
        return piece instanceof Paragraph paragraph ? paragraph.words() : "";
    }
}
