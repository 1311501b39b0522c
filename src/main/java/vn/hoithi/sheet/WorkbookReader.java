package vn.hoithi.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.sandbox.FileReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads a workbook in the process made for it. */
public final class WorkbookReader implements FileReader {

    /** The workbook, or the message key of why there is none. */
    @Serdeable
    record Result(@Nullable XlsxBook book, @Nullable String refusal) {

        Result {
            refusal = refusal == null ? "" : refusal;
        }
    }

    @Override
    public byte[] read(String name, byte[] content) throws IOException {
        try {
            return written(XlsxReader.read(content));
        } catch (XlsxGrid.Unreadable why) {
            return refused(why.key());
        }
    }

    /** A workbook as it is kept: also for readers of other files that are lists all the same. */
    public static byte[] written(XlsxBook book) throws IOException {
        var writer = new Writer();
        for (var sheet : book.sheets()) {
            writer.sheet(sheet.name(), sheet.hidden());
            sheet.rows().forEach(writer::row);
            writer.end(sheet.merged(), sheet.tooMany(), sheet.tooFull(), sheet.tooWide());
        }
        return writer.done(book.more());
    }

    /** Why there is none, as a message key. */
    public static byte[] refused(String key) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("refusal", key);
            json.writeEndObject();
        }
        return out.toByteArray();
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

    /** Writes a workbook as it is kept, while it is read. It writes its JSON itself: to start a mapper where files are read would cost more than the file. */
    static final class Writer implements XlsxReader.Sink {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final JsonGenerator json;

        Writer() throws IOException {
            json = new JsonFactory().createGenerator(out);
            json.writeStartObject();
            json.writeObjectFieldStart("book");
            json.writeArrayFieldStart("sheets");
        }

        @Override
        public void sheet(String name, boolean hidden) {
            written(() -> {
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeBooleanField("hidden", hidden);
                json.writeArrayFieldStart("rows");
            });
        }

        @Override
        public void row(XlsxGrid.Row row) {
            written(() -> write(row));
        }

        @Override
        public void end(List<String> merged, boolean tooMany, boolean tooFull, boolean tooWide) {
            written(() -> {
                json.writeEndArray();
                json.writeArrayFieldStart("merged");
                for (var area : merged) {
                    json.writeString(area);
                }
                json.writeEndArray();
                json.writeBooleanField("tooMany", tooMany);
                json.writeBooleanField("tooFull", tooFull);
                json.writeBooleanField("tooWide", tooWide);
                json.writeEndObject();
            });
        }

        /** All of it; {@code more} sheets were not read. */
        byte[] done(int more) throws IOException {
            json.writeEndArray();
            json.writeNumberField("more", more);
            json.writeEndObject();
            json.writeEndObject();
            json.close();
            return out.toByteArray();
        }

        private void write(XlsxGrid.Row row) throws IOException {
            json.writeStartObject();
            json.writeNumberField("number", row.number());
            json.writeBooleanField("hidden", row.hidden());
            texts("cells", row.cells());
            if (!row.values().isEmpty()) {
                texts("values", row.values());
            }
            if (!row.formulas().isEmpty()) {
                json.writeArrayFieldStart("formulas");
                for (var column : row.formulas()) {
                    json.writeNumber(column);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void texts(String name, Map<Integer, String> texts) throws IOException {
            json.writeObjectFieldStart(name);
            for (var text : texts.entrySet()) {
                json.writeStringField(Integer.toString(text.getKey()), text.getValue());
            }
            json.writeEndObject();
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
