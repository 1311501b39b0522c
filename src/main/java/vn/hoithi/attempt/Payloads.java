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
    /** Width of the journal's column in characters: a whole essay, and 2,000 marks that JSON writes in two. */
    static final int LONGEST = 14_000;
    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    /** {@link Answers.Bad} when the journal has no room for it: a database may cut what is too long, and half a payload is none. */
    String write(Map<String, String> changes) {
        try {
            var payload = json.writeValueAsString(TYPE, changes);
            if (payload.length() > LONGEST) {
                throw new Answers.Bad(Responses.ESSAY);
            }
            return payload;
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
