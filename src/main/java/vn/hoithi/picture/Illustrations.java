package vn.hoithi.picture;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.sandbox.FileReading;
import vn.hoithi.sandbox.Sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which picture a thing has. Reading one takes seconds: {@link #read} never within a transaction. */
@Singleton
public class Illustrations {

    private static final String KEEP = """
        INSERT INTO illustration (subject, subject_key, jpeg, width, height, words, version, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE jpeg = VALUES(jpeg), width = VALUES(width), height = VALUES(height), words = VALUES(words), version = VALUES(version),
          changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)
        """;
    private final IllustrationRepository repository;
    private final JdbcOperations jdbc;
    private final Sandbox sandbox;
    private final ObjectMapper json;

    Illustrations(IllustrationRepository repository, JdbcOperations jdbc, Sandbox sandbox, ObjectMapper json) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.sandbox = sandbox;
        this.json = json;
    }

    /** A picture as it will be kept, or in {@code refusal} the key of the sentence why not, else "". */
    public record Fresh(String refusal, byte[] jpeg, int width, int height) {
    }

    /** Reads what somebody sent. */
    public Fresh read(byte[] file) {
        return switch (sandbox.read(PictureReader.class, "", file)) {
            case FileReading.Refused(var why) -> refused(why.key());
            case FileReading.Done(var reading) -> made(reading);
        };
    }

    private Fresh made(byte[] reading) {
        try {
            var picture = json.readValue(reading, ReadPicture.class);
            return picture.refusal().isEmpty() ? new Fresh("", Base64.getDecoder().decode(picture.jpeg()), picture.width(), picture.height()) : refused("picture.refused." + picture.refusal());
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private static Fresh refused(String key) {
        return new Fresh(key, new byte[0], 0, 0);
    }

    /** The picture of a thing, if it has one. */
    public Optional<Illustration> of(Subject subject, long id) {
        return repository.of(subject.name(), List.of(id)).stream().findFirst();
    }

    /** Those of many, by what they are of. */
    public Map<Long, Illustration> of(Subject subject, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : repository.of(subject.name(), ids).stream().collect(Collectors.toMap(Illustration::subjectKey, Function.identity()));
    }

    /** The picture itself. */
    @ReadOnly
    public Optional<byte[]> jpeg(Subject subject, long id) {
        return jdbc.prepareStatement("SELECT jpeg FROM illustration WHERE subject = ? AND subject_key = ?", statement -> {
            statement.setString(1, subject.name());
            statement.setLong(2, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** Keeps it, in place of the one before. */
    @Transactional
    public void keep(Subject subject, long id, Fresh fresh, String words, long personId, Instant now) {
        jdbc.prepareStatement(KEEP, statement -> {
            statement.setString(1, subject.name());
            statement.setLong(2, id);
            statement.setBytes(3, fresh.jpeg());
            statement.setInt(4, fresh.width());
            statement.setInt(5, fresh.height());
            statement.setString(6, words);
            statement.setLong(7, now.toEpochMilli());
            statement.setLong(8, personId);
            statement.setLong(9, now.toEpochMilli());
            return statement.executeUpdate();
        });
    }

    /** From now on there is none; false when there was none before. */
    public boolean remove(Subject subject, long id) {
        return repository.remove(subject.name(), id) > 0;
    }
}
