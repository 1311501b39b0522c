package vn.hoithi.outcome;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Appends many events to the log in few statements; single ones go by {@link OutcomeLog#append}. */
@Singleton
public class OutcomeWriter {

    private static final String APPEND = """
        INSERT IGNORE INTO outcome_log (id, position, kind, contest_id, round_no, attempt_id, revision, person_id, unit_id, unit_path, member_role, number,
          points, correct_count, all_correct, started_at, submitted_at, prediction, essay_pending, logged_at)
        VALUES (?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private final JdbcOperations jdbc;

    OutcomeWriter(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction; those that are already there are left alone. */
    public void append(List<OutcomeEvent> events) {
        Batches.run(jdbc, APPEND, events, OutcomeWriter::fill);
    }

    /**
     * The entries of an attempt that was closed before, opened again and is closed now: it follows its former submission, and what was said of that does
     * not hold for this one. In the caller's transaction, which holds the attempt.
     */
    public List<OutcomeEvent> again(OutcomeEvent submitted, long restoringId) {
        return List.of(submitted.withRevision(highest(submitted, "kind = 'SUBMITTED'") + 1), OutcomeEventBuilder.builder().id(restoringId).kind(OutcomeEvent.Kind.RESTORED)
                .contestId(submitted.contestId()).roundNo(submitted.roundNo()).attemptId(submitted.attemptId()).personId(submitted.personId())
                .revision(highest(submitted, "kind IN ('VOIDED', 'RESTORED')") + 1).loggedAt(submitted.loggedAt()).build());
    }

    private int highest(OutcomeEvent of, String kinds) {
        return jdbc.prepareStatement("SELECT COALESCE(MAX(revision), 0) FROM outcome_log WHERE contest_id = ? AND round_no = ? AND attempt_id = ? AND " + kinds, statement -> {
            statement.setLong(1, of.contestId());
            statement.setInt(2, of.roundNo());
            statement.setLong(3, of.attemptId());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private static void fill(PreparedStatement statement, OutcomeEvent e) throws SQLException {
        statement.setLong(1, e.id());
        statement.setString(2, e.kind().name());
        statement.setLong(3, e.contestId());
        statement.setInt(4, e.roundNo());
        statement.setLong(5, e.attemptId());
        statement.setInt(6, e.revision());
        statement.setLong(7, e.personId());
        statement.setLong(8, e.unitId());
        statement.setString(9, e.unitPath());
        statement.setString(10, e.memberRole().name());
        statement.setInt(11, e.number());
        statement.setInt(12, e.points());
        statement.setInt(13, e.correctCount());
        statement.setInt(14, e.allCorrect());
        statement.setLong(15, e.startedAt());
        statement.setLong(16, e.submittedAt());
        statement.setObject(17, e.prediction(), Types.BIGINT);
        statement.setInt(18, e.essayPending());
        statement.setLong(19, e.loggedAt());
    }
}
