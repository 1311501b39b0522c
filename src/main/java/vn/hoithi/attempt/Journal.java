package vn.hoithi.attempt;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes many saves in one statement and one commit. The statement itself asks whether each may be written (owner, state,
 * deadline), so nothing is read first; what it refused is told apart afterwards.
 */
@Singleton
class Journal {

    /** Most saves in one statement. */
    static final int BATCH = 64;
    private static final String GUARD = "a.id = r.attempt_id AND a.person_id = r.person_id AND a.state = 0 AND a.closes_at > r.saved_at";

    private final DataSource database;
    private final boolean embedded;

    Journal(DataSource database, @Value("${datasources.default.url}") String url) {
        this.database = DelegatingDataSource.unwrapDataSource(database); // its own connection, outside any transaction of the caller
        this.embedded = url.startsWith("jdbc:h2");
    }

    /** Results in the order of the saves. After an {@link SQLException} nothing is known; the same batch may be written again. */
    List<SaveResult> write(List<Save> saves) throws SQLException {
        try (var connection = database.getConnection()) {
            if (embedded) {
                return writeLocked(connection, saves);
            }
            var written = insert(connection, saves, width(saves.size()));
            return written == saves.size() ? java.util.Collections.nCopies(saves.size(), SaveResult.SAVED) : explain(connection, saves);
        }
    }

    /** Few widths, so that the driver keeps few prepared statements; the last save is repeated to fill up, which the key ignores. */
    private static int width(int saves) {
        return Integer.highestOneBit(saves * 2 - 1);
    }

    private static int insert(Connection connection, List<Save> saves, int width) throws SQLException {
        var sql = new StringBuilder("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) SELECT r.attempt_id, r.seq, r.payload, r.saved_at FROM (")
                .append("SELECT ? AS attempt_id, ? AS seq, ? AS payload, ? AS saved_at, ? AS person_id").append(" UNION ALL SELECT ?, ?, ?, ?, ?".repeat(width - 1))
                .append(") r JOIN attempt a ON ").append(GUARD).toString();
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < width; i++) {
                bind(statement, i * 5, saves.get(Math.min(i, saves.size() - 1)));
            }
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int at, Save save) throws SQLException {
        statement.setLong(at + 1, save.attemptId());
        statement.setLong(at + 2, save.seq());
        statement.setString(at + 3, save.payload());
        statement.setLong(at + 4, save.savedAt());
        statement.setLong(at + 5, save.personId());
    }

    /** The embedded database takes no lock on rows that INSERT … SELECT reads, so they are locked first: a submit cannot slip between. */
    private static List<SaveResult> writeLocked(Connection connection, List<Save> saves) throws SQLException {
        var commits = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            var open = lock(connection, saves);
            try (var insert = connection.prepareStatement("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (?, ?, ?, ?)")) {
                for (var save : saves) {
                    if (open.getOrDefault(save.attemptId(), new long[]{0, 0})[0] == save.personId() && open.get(save.attemptId())[1] > save.savedAt()) {
                        insert.setLong(1, save.attemptId());
                        insert.setLong(2, save.seq());
                        insert.setString(3, save.payload());
                        insert.setLong(4, save.savedAt());
                        insert.executeUpdate();
                    }
                }
            }
            connection.commit();
            return explain(connection, saves);
        } catch (SQLException broken) {
            connection.rollback();
            throw broken;
        } finally {
            connection.setAutoCommit(commits);
        }
    }

    private static Map<Long, long[]> lock(Connection connection, List<Save> saves) throws SQLException {
        var open = new HashMap<Long, long[]>();
        var ids = saves.stream().map(Save::attemptId).distinct().sorted().toList();
        for (var id : ids) {
            try (var statement = connection.prepareStatement("SELECT person_id, closes_at FROM attempt WHERE id = ? AND state = 0 FOR UPDATE")) {
                statement.setLong(1, id);
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        open.put(id, new long[]{rows.getLong(1), rows.getLong(2)});
                    }
                }
            }
        }
        return open;
    }

    /** Tells apart: there with this content, there with other content, not there because submitted or too late. */
    private static List<SaveResult> explain(Connection connection, List<Save> saves) throws SQLException {
        var results = new ArrayList<SaveResult>(saves.size());
        try (var stored = connection.prepareStatement("SELECT payload FROM answer_journal WHERE attempt_id = ? AND seq = ?");
             var state = connection.prepareStatement("SELECT state FROM attempt WHERE id = ?")) {
            for (var save : saves) {
                results.add(explain(stored, state, save));
            }
        }
        return results;
    }

    private static SaveResult explain(PreparedStatement stored, PreparedStatement state, Save save) throws SQLException {
        stored.setLong(1, save.attemptId());
        stored.setLong(2, save.seq());
        try (var rows = stored.executeQuery()) {
            if (rows.next()) {
                return rows.getString(1).equals(save.payload()) ? SaveResult.SAVED : new SaveResult.Refused(SaveResult.Why.CONFLICT);
            }
        }
        state.setLong(1, save.attemptId());
        try (var rows = state.executeQuery()) {
            return new SaveResult.Refused(rows.next() && rows.getInt(1) == AttemptRow.OPEN ? SaveResult.Why.TIME_UP : SaveResult.Why.SUBMITTED);
        }
    }
}
