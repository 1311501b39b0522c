package vn.hoithi.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import vn.hoithi.sandbox.FileReader;
import vn.hoithi.study.importer.ImportResult;
import vn.hoithi.study.importer.Importer;
import vn.hoithi.study.importer.RenderedDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads and renders a material in the process made for it. It writes its JSON itself: to start a mapper there would cost more than the file. */
public class MaterialReader implements FileReader {

    /** As this one, for files somebody says to be in TCVN3. */
    public static final class Tcvn3 extends MaterialReader {

        @Override
        ImportResult document(String name, byte[] content) {
            return Importer.readTcvn3(name, content);
        }
    }

    ImportResult document(String name, byte[] content) {
        return Importer.read(name, content);
    }

    @Override
    public byte[] read(String name, byte[] content) throws IOException {
        var document = RenderedDocument.of(document(name, content));
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("refusal", document.refusal());
            json.writeStringField("title", document.title());
            json.writeArrayFieldStart("sections");
            for (var section : document.sections()) {
                write(json, section);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notices");
            for (var notice : document.notices()) {
                json.writeStartObject();
                json.writeStringField("kind", notice.kind());
                json.writeStringField("place", notice.place());
                json.writeStringField("detail", notice.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, RenderedDocument.Section section) throws IOException {
        json.writeStartObject();
        json.writeNumberField("level", section.level());
        json.writeBooleanField("readable", section.readable());
        json.writeStringField("anchor", section.anchor());
        json.writeStringField("heading", section.heading());
        json.writeStringField("html", section.html());
        json.writeStringField("text", section.text());
        json.writeStringField("markdown", section.markdown());
        json.writeEndObject();
    }
}
