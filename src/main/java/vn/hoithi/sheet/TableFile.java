package vn.hoithi.sheet;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A table somebody takes away, written some rows at a time while it is sent, as a workbook or as comma-separated text. Every cell is text: nothing that
 * begins with = + - @ is ever computed.
 *
 * @param title   of the sheet
 * @param columns titles with their widths in signs
 * @param more    the next rows each time it is asked, none at the end
 */
public record TableFile(String title, List<Column> columns, Supplier<List<List<String>>> more) {

    /** A column. */
    public record Column(String title, int width) {
    }

    /** As a download of this name; the ending is added. {@code csv}: text, else a workbook. */
    public MutableHttpResponse<?> download(String name, boolean csv) {
        var type = csv ? "text/csv;charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return HttpResponse.ok(new StreamedFile(new WrittenWhileRead(csv ? new Csv() : new Xlsx()), MediaType.of(type))).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".xlsx") + "\"");
    }

    private List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    private final class Xlsx implements WrittenWhileRead.Writer {

        private Workbook book;
        private Worksheet sheet;
        private int line;

        @Override
        public void begin(OutputStream out) {
            book = new Workbook(out, "Hoi thi", "1.0");
            sheet = book.newWorksheet(title);
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).width());
            }
            write(titles());
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        }

        @Override
        public boolean next() throws IOException {
            var rows = more.get();
            rows.forEach(this::write);
            sheet.flush();
            if (!rows.isEmpty()) {
                return true;
            }
            book.finish();
            return false;
        }

        private void write(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(line, i, cells.get(i));
            }
            line++;
        }
    }

    /** RFC 4180 in UTF-8 with its mark, by which Excel knows it. */
    private final class Csv implements WrittenWhileRead.Writer {

        private OutputStream out;

        @Override
        public void begin(OutputStream to) throws IOException {
            out = to;
            write("\uFEFF" + row(titles()));
        }

        @Override
        public boolean next() throws IOException {
            var rows = more.get();
            write(rows.stream().map(TableFile::row).collect(Collectors.joining()));
            return !rows.isEmpty();
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TableFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
