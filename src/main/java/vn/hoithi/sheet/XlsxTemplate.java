package vn.hoithi.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A workbook people fill in: a sheet with the header and a few examples, and a sheet that explains the columns.
 *
 * @param name     of the sheet to fill in
 * @param columns  with their titles
 * @param examples rows, a text for each column; an empty one leaves the cell empty
 * @param help     pairs of what and how
 */
public record XlsxTemplate(String name, List<Column> columns, List<List<String>> examples, List<List<String>> help) {

    /** A column with room for a word or two, or for a sentence. */
    public record Column(String title, boolean wide) {
    }

    /** The file; {@code more} may prepare the sheet to fill in further. */
    public byte[] write(Consumer<Worksheet> more) {
        try (var out = new ByteArrayOutputStream()) {
            try (var book = new Workbook(out, "HoiThi", "1.0")) {
                var sheet = book.newWorksheet(name);
                header(sheet);
                fill(sheet, 1, examples);
                more.accept(sheet);
                explain(book.newWorksheet("Hướng dẫn"));
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void header(Worksheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).title());
            sheet.style(0, i).bold().set();
            sheet.width(i, columns.get(i).wide() ? 44 : 18);
        }
        sheet.freezePane(0, 1);
    }

    private void explain(Worksheet sheet) {
        sheet.width(0, 16);
        sheet.width(1, 100);
        fill(sheet, 0, help);
        for (int row = 0; row < help.size(); row++) {
            sheet.style(row, 0).bold().set();
        }
    }

    private static void fill(Worksheet sheet, int from, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                if (!rows.get(row).get(i).isEmpty()) {
                    sheet.value(from + row, i, rows.get(row).get(i));
                }
            }
        }
    }
}
