package vn.hoithi.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/**
 * A row as a line of text: a JSON list of its values, bytes in Base64. One row has one such text whichever database it stands in, so that
 * texts can be compared.
 */
final class RowText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final char FIRST_PRINTED = ' ';
    private final List<KeptTable.Column> columns;
    private final StringBuilder line = new StringBuilder();

    RowText(KeptTable table) {
        columns = table.columns();
    }

    /** The row the result stands at, without an end of line. */
    byte[] of(ResultSet row) throws SQLException {
        line.setLength(0);
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? '[' : ',');
            write(row, i + 1, columns.get(i).kind());
        }
        return line.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(ResultSet row, int at, KeptTable.Kind kind) throws SQLException {
        if (kind == KeptTable.Kind.NUMBER) {
            var number = row.getLong(at);
            line.append(row.wasNull() ? "null" : Long.toString(number));
            return;
        }
        var text = kind == KeptTable.Kind.BYTES ? base64(row.getBytes(at)) : row.getString(at);
        if (text == null) {
            line.append("null");
        } else {
            quote(text);
        }
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private void quote(String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < FIRST_PRINTED || Character.isSurrogate(c) && !paired(text, i)) {
                line.append("\\u%04x".formatted((int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }

    /** Half of a sign is no UTF-8. */
    private static boolean paired(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1)) : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Puts the values of a line into an INSERT of this table's columns; throws when it is no such line. */
    void fill(PreparedStatement insert, byte[] text) throws SQLException, IOException {
        try (var json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("no list");
            }
            for (int i = 0; i < columns.size(); i++) {
                var value = json.nextToken();
                if (value == JsonToken.VALUE_NULL) {
                    insert.setNull(i + 1, type(columns.get(i).kind()));
                } else {
                    set(insert, i + 1, columns.get(i).kind(), columns.get(i).kind() == KeptTable.Kind.NUMBER ? json.getLongValue() : json.getText());
                }
            }
            if (json.nextToken() != JsonToken.END_ARRAY) {
                throw new IOException("more values than columns");
            }
        }
    }

    private static void set(PreparedStatement insert, int at, KeptTable.Kind kind, Object value) throws SQLException {
        switch (kind) {
            case NUMBER -> insert.setLong(at, (Long) value);
            case TEXT -> insert.setString(at, (String) value);
            case DAY -> insert.setObject(at, LocalDate.parse((String) value));
            case BYTES -> insert.setBytes(at, Base64.getDecoder().decode((String) value));
        }
    }

    private static int type(KeptTable.Kind kind) {
        return switch (kind) {
            case NUMBER -> Types.BIGINT;
            case TEXT -> Types.VARCHAR;
            case DAY -> Types.DATE;
            case BYTES -> Types.VARBINARY;
        };
    }
}
