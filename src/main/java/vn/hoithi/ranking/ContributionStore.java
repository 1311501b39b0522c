package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.MemberRole;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contributions of those whose standing does not say it all, in the caller's transaction. Nearly nobody has any. */
@Singleton
class ContributionStore {

    private static final String PUT = """
        INSERT INTO contribution (contest_id, round_no, person_id, unit_path, member_role, took_part, waiting, scored, attempts, points, all_correct, first_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String TAKE = "DELETE FROM contribution WHERE contest_id = ? AND person_id = ? AND round_no = ?";
    private final JdbcOperations jdbc;

    ContributionStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose, within a contest. */
    record Key(long personId, int roundNo) {
    }

    /** Those stored for these people, by unit path. */
    Map<Key, List<Contribution>> of(long contestId, Collection<Long> personIds) {
        var places = String.join(", ", Collections.nCopies(personIds.size(), "?"));
        var sql = "SELECT * FROM contribution WHERE contest_id = ? AND person_id IN (" + places + ")";
        return jdbc.prepareStatement(sql, statement -> {
            int at = 1;
            statement.setLong(at++, contestId);
            for (var personId : personIds) {
                statement.setLong(at++, personId);
            }
            return read(statement);
        });
    }

    /** Takes away what was stored, then stores what has to be. */
    void change(List<PersonRound> removed, List<PersonRound> added) {
        Batches.run(jdbc, TAKE, removed.stream().filter(p -> !p.plain()).toList(), (statement, p) -> {
            statement.setLong(1, p.contestId());
            statement.setLong(2, p.personId());
            statement.setInt(3, p.roundNo());
        });
        Batches.run(jdbc, PUT, added.stream().filter(p -> !p.plain()).flatMap(p -> p.contributions().stream().map(c -> new Row(p, c))).toList(), ContributionStore::fill);
    }

    private record Row(PersonRound of, Contribution one) {
    }

    private static void fill(PreparedStatement to, Row row) throws SQLException {
        to.setLong(1, row.of().contestId());
        to.setInt(2, row.of().roundNo());
        to.setLong(3, row.of().personId());
        to.setString(4, row.one().unitPath());
        to.setString(5, row.one().role().name());
        to.setInt(6, row.one().tookPart() ? 1 : 0);
        to.setInt(7, row.one().waiting() ? 1 : 0);
        to.setInt(8, row.one().scored() ? 1 : 0);
        to.setInt(9, row.one().attempts());
        to.setInt(10, row.one().points());
        to.setInt(11, row.one().allCorrect() ? 1 : 0);
        to.setLong(12, row.one().firstAt());
    }

    private static Map<Key, List<Contribution>> read(PreparedStatement statement) throws SQLException {
        var found = new HashMap<Key, List<Contribution>>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(new Key(row.getLong("person_id"), row.getInt("round_no")), key -> new ArrayList<>())
                        .add(new Contribution(row.getString("unit_path"), MemberRole.valueOf(row.getString("member_role")), row.getInt("took_part") == 1, row.getInt("waiting") == 1,
                                row.getInt("scored") == 1, row.getInt("attempts"), row.getInt("points"), row.getInt("all_correct") == 1, row.getLong("first_at")));
            }
        }
        found.values().forEach(some -> some.sort(Comparator.comparing(Contribution::unitPath))); // a database's order of texts may be another
        return found;
    }
}
