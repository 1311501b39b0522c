package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.MemberRole;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Standings in the database, written in batches inside the caller's transaction. */
@Singleton
class StandingStore {

    private static final String SAVE = """
        INSERT INTO standing (contest_id, round_no, person_id, unit_id, unit_path, member_role, sort_key, points, correct_count, all_correct,
          duration_ms, submitted_at, first_at, prediction_gap, attempts, provisional)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE unit_id = VALUES(unit_id), unit_path = VALUES(unit_path), member_role = VALUES(member_role), sort_key = VALUES(sort_key),
          points = VALUES(points), correct_count = VALUES(correct_count), all_correct = VALUES(all_correct), duration_ms = VALUES(duration_ms),
          submitted_at = VALUES(submitted_at), first_at = VALUES(first_at), prediction_gap = VALUES(prediction_gap), attempts = VALUES(attempts),
          provisional = VALUES(provisional)
        """;
    private static final String DROP = "DELETE FROM standing WHERE contest_id = ? AND round_no = ? AND person_id = ?";
    private final JdbcOperations jdbc;
    private final BoardOrder order;
    private final ContributionStore contributions;

    StandingStore(JdbcOperations jdbc, BoardOrder order, ContributionStore contributions) {
        this.jdbc = jdbc;
        this.order = order;
        this.contributions = contributions;
    }

    /** All that is kept of these people in a contest with so many rounds. */
    List<PersonRound> rounds(long contestId, int rounds, Collection<Long> personIds) {
        var stored = contributions.of(contestId, personIds);
        var found = new ArrayList<PersonRound>();
        of(contestId, rounds, personIds).forEach(s -> {
            var own = stored.remove(new ContributionStore.Key(s.personId(), s.roundNo()));
            found.add(own == null ? PersonRound.of(s) : new PersonRound(contestId, s.roundNo(), s.personId(), s, own));
        });
        stored.forEach((key, own) -> found.add(new PersonRound(contestId, key.roundNo(), key.personId(), null, own)));
        return found;
    }

    /** Writes what came over what is gone. */
    void replace(BoardAssignment boards, List<PersonRound> removed, List<PersonRound> added) {
        contributions.change(removed, added);
        change(boards, standings(removed), standings(added));
    }

    private static List<Standing> standings(List<PersonRound> some) {
        return some.stream().map(PersonRound::standing).filter(Objects::nonNull).toList();
    }

    /** All standings of these people in a contest with so many rounds. Rounds are named one by one: a range would read everybody's rows. */
    private List<Standing> of(long contestId, int rounds, Collection<Long> personIds) {
        var sql = "SELECT * FROM standing WHERE contest_id = ? AND round_no IN (" + places(rounds + 1) + ") AND person_id IN (" + places(personIds.size()) + ")";
        return jdbc.prepareStatement(sql, statement -> {
            int at = 1;
            statement.setLong(at++, contestId);
            for (int round = 0; round <= rounds; round++) {
                statement.setInt(at++, round);
            }
            for (var personId : personIds) {
                statement.setLong(at++, personId);
            }
            return read(statement);
        });
    }

    private static String places(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    /** Writes what came over what is gone; a person's line that has no successor goes away. */
    private void change(BoardAssignment boards, List<Standing> removed, List<Standing> added) {
        var kept = added.stream().map(Place::of).collect(Collectors.toSet());
        Batches.run(jdbc, DROP, removed.stream().filter(s -> !kept.contains(Place.of(s))).toList(), (statement, s) -> {
            statement.setLong(1, s.contestId());
            statement.setInt(2, s.roundNo());
            statement.setLong(3, s.personId());
        });
        Batches.run(jdbc, SAVE, added, StandingStore::fill);
        order.change(boards, removed, added);
    }

    /** A row's key within a contest. */
    private record Place(long personId, int roundNo) {

        private static Place of(Standing s) {
            return new Place(s.personId(), s.roundNo());
        }
    }

    private static void fill(PreparedStatement to, Standing s) throws SQLException {
        to.setLong(1, s.contestId());
        to.setInt(2, s.roundNo());
        to.setLong(3, s.personId());
        to.setLong(4, s.unitId());
        to.setString(5, s.unitPath());
        to.setString(6, s.memberRole().name());
        to.setBytes(7, s.sortKey().bytes());
        to.setInt(8, s.points());
        to.setInt(9, s.correctCount());
        to.setInt(10, s.allCorrect() ? 1 : 0);
        to.setLong(11, s.durationMs());
        to.setLong(12, s.submittedAt());
        to.setLong(13, s.firstAt());
        to.setObject(14, s.predictionGap(), java.sql.Types.BIGINT);
        to.setInt(15, s.attempts());
        to.setInt(16, s.provisional() ? 1 : 0);
    }

    private static List<Standing> read(PreparedStatement statement) throws SQLException {
        var standings = new ArrayList<Standing>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                standings.add(standing(rows));
            }
        }
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var gap = row.getLong("prediction_gap");
        var known = !row.wasNull();
        return new Standing(row.getLong("contest_id"), row.getInt("round_no"), row.getLong("person_id"), row.getLong("unit_id"), row.getString("unit_path"),
                MemberRole.valueOf(row.getString("member_role")), SortKey.stored(row.getBytes("sort_key")), row.getInt("points"), row.getInt("correct_count"),
                row.getInt("all_correct") == 1, row.getLong("duration_ms"), row.getLong("submitted_at"), row.getLong("first_at"),
                known ? gap : null, row.getInt("attempts"), row.getInt("provisional") == 1);
    }
}
