package vn.hoithi.sheet;

import vn.hoithi.sandbox.FileReader;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Reads a workbook in the process made for it. */
public final class WorkbookReader implements FileReader {

    @Override
    public byte[] read(String name, byte[] content) {
        try {
            return written(XlsxReader.read(content));
        } catch (XlsxGrid.Unreadable why) {
            return refused(why.key());
        }
    }

    /** A workbook as it is kept: also for readers of other files that are lists all the same. */
    public static byte[] written(XlsxBook book) {
        var writer = new Writer();
        for (var sheet : book.sheets()) {
            writer.sheet(sheet.name(), sheet.hidden());
            sheet.rows().forEach(writer::row);
            writer.end(sheet.merged(), sheet.tooMany(), sheet.tooFull(), sheet.tooWide());
        }
        return writer.done(book.more());
    }

    /** Why there is none, as a message key. */
    public static byte[] refused(String key) {
        var writer = new Writer();
        writer.refused(key);
        return writer.packed();
    }

    @Override
    public byte[] example() {
        return small();
    }

    /** A workbook with one of everything. */
    static byte[] small() {
        return new XlsxTemplate("Thử", List.of(new XlsxTemplate.Column("Tên", false)), List.of(List.of("một"), List.of("hai")), List.of(List.of("Tên", "Tên"))).write(sheet -> {
            sheet.value(1, 1, 45839.5);
            sheet.style(1, 1).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 1, 1250000);
            sheet.style(2, 1).format("#,##0").set();
        });
    }

    /** Writes a workbook as {@link KeptBook} opens it, while it is read: packed, for it waits in memory, on a pipe and in the database. */
    static final class Writer implements XlsxReader.Sink {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final DataOutputStream out;

        Writer() {
            try {
                out = new DataOutputStream(new BufferedOutputStream(new Quickly(kept)));
                out.writeInt(KeptBook.MARK);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /** A third of the time, a tenth more signs. */
        private static final class Quickly extends GZIPOutputStream {

            Quickly(OutputStream to) throws IOException {
                super(to);
                def.setLevel(Deflater.BEST_SPEED);
            }
        }

        @Override
        public void sheet(String name, boolean hidden) {
            written(() -> {
                out.writeByte(KeptBook.SHEET);
                text(name);
                out.writeBoolean(hidden);
            });
        }

        @Override
        public void row(XlsxGrid.Row row) {
            written(() -> {
                out.writeByte(KeptBook.ROW);
                out.writeInt(row.number());
                out.writeBoolean(row.hidden());
                cells(row.cells());
                cells(row.values());
                out.writeByte(row.formulas().size());
                for (var column : row.formulas()) {
                    out.writeByte(column);
                }
            });
        }

        @Override
        public void end(List<String> merged, boolean tooMany, boolean tooFull, boolean tooWide) {
            written(() -> {
                out.writeByte(KeptBook.END);
                out.writeInt(merged.size());
                for (var area : merged) {
                    text(area);
                }
                out.writeBoolean(tooMany);
                out.writeBoolean(tooFull);
                out.writeBoolean(tooWide);
            });
        }

        /** All of it; {@code more} sheets were not read. */
        byte[] done(int more) {
            written(() -> {
                out.writeByte(KeptBook.DONE);
                out.writeInt(more);
            });
            return packed();
        }

        private void refused(String key) {
            written(() -> {
                out.writeByte(KeptBook.REFUSED);
                text(key);
            });
        }

        private byte[] packed() {
            written(out::close);
            return kept.toByteArray();
        }

        private void cells(Map<Integer, String> cells) throws IOException {
            out.writeByte(cells.size());
            for (var cell : cells.entrySet()) {
                out.writeByte(cell.getKey());
                text(cell.getValue());
            }
        }

        private void text(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /** Writes into memory, which cannot fail. */
        private interface Write {
            void run() throws IOException;
        }

        private static void written(Write write) {
            try {
                write.run();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
