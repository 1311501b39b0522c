package vn.hoithi.attempt;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Journal payloads: the changed slots of one save as a JSON object. */
@Singleton
class JournalCodec {

    private static final Argument<Map<String, String>> TYPE = Argument.mapOf(String.class, String.class);
    /** Width of the journal's column in characters: a whole essay, and 2,000 marks that JSON writes in two. */
    static final int LONGEST = 14_000;
    private final ObjectMapper json;

    JournalCodec(ObjectMapper json) {
        this.json = json;
    }

    /** {@link Answers.InvalidAnswer} when the journal has no room for it: a database may cut what is too long, and half a payload is none. */
    String write(Map<String, String> changes) {
        try {
            var payload = json.writeValueAsString(TYPE, changes);
            if (payload.length() > LONGEST) {
                throw new Answers.InvalidAnswer(Responses.ESSAY, Answers.Why.TOO_LONG);
            }
            return payload;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a row changed. One that nobody can read changed nothing: it must not keep the others from counting. */
    Map<String, String> read(long attemptId, JournalRow row) {
        try {
            var changes = json.readValue(row.payload(), TYPE);
            changes.values().removeIf(Objects::isNull);
            return changes;
        } catch (IOException | RuntimeException damaged) {
            LoggerFactory.getLogger(JournalCodec.class).error("attempt {}: entry {} of the journal cannot be read and is passed over: {}", attemptId, row.seq(), damaged.toString());
            return Map.of();
        }
    }
}
