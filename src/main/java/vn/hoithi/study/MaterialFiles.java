package vn.hoithi.study;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.sandbox.FileReading;
import vn.hoithi.sandbox.Sandbox;
import vn.hoithi.study.importer.RenderedDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files and long texts people bring in as materials, read apart from everything else. Takes seconds: never within a transaction. */
@Singleton
class MaterialFiles {

    private static final String TYPED = "typed.md";
    private final Sandbox sandbox;
    private final ObjectMapper json;

    MaterialFiles(Sandbox sandbox, ObjectMapper json) {
        this.sandbox = sandbox;
        this.json = json;
    }

    /** Read, or not: then {@code refusal} is the key of the sentence, else "". */
    record Result(String refusal, RenderedDocument document) {
    }

    /** @param tcvn3 somebody says that the text is in TCVN3 */
    Result typed(String markdown, boolean tcvn3) {
        return file(TYPED, markdown.getBytes(StandardCharsets.UTF_8), tcvn3);
    }

    Result file(String name, byte[] content, boolean tcvn3) {
        return switch (sandbox.read(tcvn3 ? MaterialReader.Tcvn3.class : MaterialReader.class, name, content)) {
            case FileReading.Refused(var why) -> new Result(why.key(), null);
            case FileReading.Done(var rendered) -> result(rendered);
        };
    }

    private Result result(byte[] rendered) {
        try {
            var document = json.readValue(rendered, RenderedDocument.class);
            return new Result(document.refusal().isEmpty() ? "" : "study.refused." + document.refusal(), document);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
