package vn.hoithi.organisation.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows of units as a file. */
final class UnitFileWriter {

    private static final int FLUSHED = 1000;
    private static final String FORMULA = "=+-@";

    private UnitFileWriter() {
    }

    static byte[] xlsx(List<List<String>> rows) {
        try (var out = new ByteArrayOutputStream()) {
            try (var book = new Workbook(out, "HoiThi", "1.0")) {
                var sheet = book.newWorksheet("Đơn vị");
                for (var column : UnitColumn.values()) {
                    sheet.value(0, column.ordinal(), column.title());
                    sheet.style(0, column.ordinal()).bold().set();
                    sheet.width(column.ordinal(), column == UnitColumn.NAME ? 44 : 18);
                }
                sheet.freezePane(0, 1);
                for (int row = 0; row < rows.size(); row++) {
                    fill(sheet, row + 1, rows.get(row));
                    if (row % FLUSHED == FLUSHED - 1) {
                        sheet.flush(); // what is written is not held
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                if (i == UnitColumn.MEMBERS.ordinal() || i == UnitColumn.OFFICERS.ordinal()) {
                    sheet.value(row, i, Integer.parseInt(texts.get(i)));
                } else {
                    sheet.inlineString(row, i, texts.get(i));
                }
            }
        }
    }

    /** With the mark by which Excel knows UTF-8, and semicolons as it has them in Vietnamese. */
    static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        text.append(Arrays.stream(UnitColumn.values()).map(UnitColumn::title).collect(Collectors.joining(";"))).append("\r\n");
        rows.forEach(row -> text.append(row.stream().map(UnitFileWriter::cell).collect(Collectors.joining(";"))).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        var plain = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.matches("(?s).*[;,\"\\n\\r\\t].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
