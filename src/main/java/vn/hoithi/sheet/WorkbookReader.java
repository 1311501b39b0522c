package vn.hoithi.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.sandbox.FileReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads a workbook in the process made for it. It writes its JSON itself: to start a mapper there would cost more than the file. */
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
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("book");
            json.writeArrayFieldStart("sheets");
            for (var sheet : book.sheets()) {
                write(json, sheet);
            }
            json.writeEndArray();
            json.writeNumberField("more", book.more());
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toByteArray();
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
        return new XlsxTemplate("Thử", List.of(new XlsxTemplate.Column("Tên", false)), List.of(List.of("một"), List.of("hai")), List.of(List.of("Tên", "Tên"))).write(sheet -> {
            sheet.value(1, 1, 45839.5);
            sheet.style(1, 1).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 1, 1250000);
            sheet.style(2, 1).format("#,##0").set();
        });
    }

    private static void write(JsonGenerator json, XlsxGrid sheet) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", sheet.name());
        json.writeBooleanField("hidden", sheet.hidden());
        json.writeArrayFieldStart("rows");
        for (var row : sheet.rows()) {
            write(json, row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("merged");
        for (var area : sheet.merged()) {
            json.writeString(area);
        }
        json.writeEndArray();
        json.writeBooleanField("tooMany", sheet.tooMany());
        json.writeBooleanField("tooFull", sheet.tooFull());
        json.writeBooleanField("tooWide", sheet.tooWide());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, XlsxGrid.Row row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", row.number());
        json.writeBooleanField("hidden", row.hidden());
        texts(json, "cells", row.cells());
        if (!row.values().isEmpty()) {
            texts(json, "values", row.values());
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

    private static void texts(JsonGenerator json, String name, Map<Integer, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var text : texts.entrySet()) {
            json.writeStringField(Integer.toString(text.getKey()), text.getValue());
        }
        json.writeEndObject();
    }
}
