package vn.hoithi.mydata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import vn.hoithi.web.Wording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is kept of one person as a packed JSON file, with a page of words beside it. Rows are packed as they are read. */
@Singleton
class OwnFile {

    /** Rows of the journal read at once: each may have 14,000 characters. */
    private static final int PAGE = 200;
    private static final String JOURNAL = "SELECT attempt_id, seq, saved_at, payload FROM answer_journal WHERE attempt_id = ? AND seq > ? ORDER BY seq LIMIT " + PAGE;
    private static final String ATTEMPTS = "SELECT id FROM attempt WHERE person_id = ? ORDER BY id";
    private static final String DEEDS = "SELECT written_at, action FROM audit_entry WHERE actor_id = ? ORDER BY id DESC LIMIT 10000";
    private static final String DONE_TO = "SELECT written_at, action FROM audit_entry WHERE subject_kind = 'PERSON' AND subject_id = ? ORDER BY id DESC LIMIT 10000";
    private static final JsonFactory JSON = new JsonFactory();
    private final JdbcOperations jdbc;
    private final OwnScores scores;

    OwnFile(JdbcOperations jdbc, OwnScores scores) {
        this.jdbc = jdbc;
        this.scores = scores;
    }

    /** The packed file, as of the moment. */
    @ReadOnly
    byte[] of(long personId, Wording words, Instant now) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("doc-truoc.txt"));
            zip.write(words.say("mydata.file.readme", words.format().minute(now)).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("du-lieu-cua-toi.json"));
            var json = JSON.createGenerator(zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
            write(json, personId, now);
            json.close();
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json, long personId, Instant now) throws IOException {
        json.writeStartObject();
        json.writeStringField("written_at", now.toString());
        for (var table : OwnRecords.ALL) {
            rows(json, table.name(), table.statement(), personId);
        }
        json.writeArrayFieldStart("score");
        for (var score : scores.of(personId, now)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field : score.entrySet()) {
                json.writeFieldName(field.getKey());
                value(json, "", field.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("answer_journal");
        for (var attempt : ids(personId)) {
            for (long seq = page(json, attempt, Long.MIN_VALUE); seq != Long.MIN_VALUE; seq = page(json, attempt, seq)) {
                json.flush();
            }
        }
        json.writeEndArray();
        rows(json, "deeds", DEEDS, personId);
        rows(json, "deeds_about_me", DONE_TO, personId);
        json.writeEndObject();
    }

    private List<Long> ids(long personId) {
        return jdbc.prepareStatement(ATTEMPTS, statement -> {
            statement.setLong(1, personId);
            try (var row = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
                return ids;
            }
        });
    }

    private void rows(JsonGenerator json, String name, String sql, long personId) throws IOException {
        json.writeArrayFieldStart(name);
        jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, personId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    object(json, row);
                }
            }
            return null;
        });
        json.writeEndArray();
    }

    /** The last number written, or the smallest there is when there was nothing more. */
    private long page(JsonGenerator json, long attempt, long after) {
        return jdbc.prepareStatement(JOURNAL, statement -> {
            statement.setLong(1, attempt);
            statement.setLong(2, after);
            var last = Long.MIN_VALUE;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    object(json, row);
                    last = row.getLong("seq");
                }
            }
            return last;
        });
    }

    private static void object(JsonGenerator json, ResultSet row) throws SQLException {
        try {
            json.writeStartObject();
            var columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                var name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                json.writeFieldName(name);
                value(json, name, row.getObject(i));
            }
            json.writeEndObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Moments are epoch milliseconds in the database and words here; 0 is none. */
    private static void value(JsonGenerator json, String column, Object value) throws IOException {
        if (value instanceof Number number && (column.endsWith("_at") || column.equals("valid_from") || column.equals("valid_to"))) {
            json.writeObject(number.longValue() == 0 ? null : Instant.ofEpochMilli(number.longValue()).toString());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeObject(value == null ? null : value.toString());
        }
    }
}
