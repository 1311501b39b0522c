package vn.hoithi.attempt;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Journal payloads: the changed slots of one save as a JSON object. */
@Singleton
class Payloads {

    private static final Argument<Map<String, String>> TYPE = Argument.mapOf(String.class, String.class);
    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> changes) {
        try {
            return json.writeValueAsString(TYPE, changes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Responses replay(List<JournalRow> rows) {
        return Responses.replay(rows.stream().map(r -> new Responses.Entry(r.seq(), read(r.payload()), r.savedAt())).toList());
    }

    private Map<String, String> read(String payload) {
        try {
            return json.readValue(payload, TYPE);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
