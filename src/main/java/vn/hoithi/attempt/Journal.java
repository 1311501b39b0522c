package vn.hoithi.attempt;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    private static final String GUARD = "a.id = r.attempt_id AND a.person_id = r.person_id AND a.state = 0 AND a.ends_at >= r.written_at AND a.closes_at > r.saved_at";

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
            var sorted = saves.stream().sorted(Comparator.comparingLong(Save::attemptId)).toList(); // locks are taken in the order of submissions
            var written = insert(connection, sorted, width(saves.size()));
            return written == saves.size() ? Collections.nCopies(saves.size(), SaveResult.SAVED) : explain(connection, saves);
        }
    }

    /** Few widths, so that the driver keeps few prepared statements; the last save is repeated to fill up, which the key ignores. */
    private static int width(int saves) {
        return Integer.highestOneBit(saves * 2 - 1);
    }

    private static int insert(Connection connection, List<Save> saves, int width) throws SQLException {
        var sql = new StringBuilder("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) SELECT r.attempt_id, r.seq, r.payload, r.saved_at FROM (")
                .append("SELECT ? AS attempt_id, ? AS seq, ? AS payload, ? AS saved_at, ? AS person_id, ? AS written_at").append(" UNION ALL SELECT ?, ?, ?, ?, ?, ?".repeat(width - 1))
                .append(") r JOIN attempt a ON ").append(GUARD).append(" LOCK IN SHARE MODE").toString(); // at READ COMMITTED the rows read would not be locked: a submit could slip between
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < width; i++) {
                bind(statement, i * 6, saves.get(Math.min(i, saves.size() - 1)));
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
        statement.setLong(at + 6, save.writtenAt());
    }

    /** The embedded database takes no lock on rows that INSERT … SELECT reads, so they are locked first: a submit cannot slip between. */
    private static List<SaveResult> writeLocked(Connection connection, List<Save> saves) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var written = insertOpen(connection, saves, lock(connection, saves));
            var results = written.stream().allMatch(w -> w) ? Collections.nCopies(saves.size(), SaveResult.SAVED) : explain(connection, saves);
            connection.commit(); // what was found there may be another's commit that is not on the disk yet: this one waits for it
            return results;
        } catch (SQLException broken) {
            connection.rollback();
            throw broken;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Owner and end of those attempts that are open. In order of id: two writers never wait for each other. */
    private static Map<Long, long[]> lock(Connection connection, List<Save> saves) throws SQLException {
        var open = new HashMap<Long, long[]>();
        var ids = Batches.padded(saves.stream().map(Save::attemptId).distinct().sorted().toList());
        try (var statement = connection.prepareStatement("SELECT id, person_id, closes_at, ends_at FROM attempt WHERE id IN (?" + ", ?".repeat(ids.size() - 1) + ") AND state = 0 FOR UPDATE")) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.put(rows.getLong(1), new long[] {rows.getLong(2), rows.getLong(3), rows.getLong(4)});
                }
            }
        }
        return open;
    }

    private static List<Boolean> insertOpen(Connection connection, List<Save> saves, Map<Long, long[]> open) throws SQLException {
        var written = new ArrayList<Boolean>(saves.size());
        try (var insert = connection.prepareStatement("INSERT IGNORE INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (?, ?, ?, ?)")) {
            for (var save : saves) {
                var attempt = open.get(save.attemptId());
                if (attempt != null && attempt[0] == save.personId() && attempt[1] > save.savedAt() && attempt[2] >= save.writtenAt()) {
                    insert.setLong(1, save.attemptId());
                    insert.setLong(2, save.seq());
                    insert.setString(3, save.payload());
                    insert.setLong(4, save.savedAt());
                    written.add(insert.executeUpdate() == 1);
                } else {
                    written.add(false);
                }
            }
        }
        return written;
    }

    /** Tells apart: there with this content, there with other content, not there because submitted, too late or no attempt of this person's. */
    private static List<SaveResult> explain(Connection connection, List<Save> saves) throws SQLException {
        var results = new ArrayList<SaveResult>(saves.size());
        try (var stored = connection.prepareStatement("SELECT payload FROM answer_journal WHERE attempt_id = ? AND seq = ?");
             var state = connection.prepareStatement("SELECT state FROM attempt WHERE id = ? AND person_id = ?")) {
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
        state.setLong(2, save.personId());
        try (var rows = state.executeQuery()) {
            return new SaveResult.Refused(!rows.next() ? SaveResult.Why.GONE : rows.getInt(1) == AttemptRow.OPEN ? SaveResult.Why.TIME_UP : SaveResult.Why.SUBMITTED);
        }
    }
}
