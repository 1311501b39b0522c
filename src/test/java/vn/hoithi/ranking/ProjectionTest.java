package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.time.Ids;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class ProjectionTest {

    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    Tape tape;
    @Inject
    Projector projector;
    @Inject
    ProjectionRepository repository;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    TransactionOperations<Connection> database;

    @Test
    void anyOrderGivesTheTablesAPlainRecomputationGives() {
        var province = world.province();
        var paths = List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path());
        for (int seed = 0; seed < 20; seed++) {
            var story = new Story(seed, ids.next(), paths);
            var boards = seed % 2 == 0 ? List.<ContestSettings.Board>of() : Story.boards(province.wardA());
            var contest = contests.open(province.federation(), story.settings.withBoards(boards), clock.now());
            story.of(contest.id());
            var pauses = new Random(seed);
            for (var event : story.muddled()) {
                tape.append(event);
                if (pauses.nextInt(8) == 0) {
                    projector.run(clock.now());
                }
            }
            tape.drain();
            assertTables(seed, contest.id(), story, boards.isEmpty() ? null : province.wardA().path());
            projector.rebuild(contest.id(), clock.now());
            assertTables(seed, contest.id(), story, boards.isEmpty() ? null : province.wardA().path());
        }
    }

    @Test
    void aSecondNodeWaitsUntilTheLeaseRunsOut() {
        tape.drain();
        var now = clock.now();
        projector.run(now);
        var other = "other-" + ids.next();
        assertThat(repository.take(Projection.LEASE, other, now.toEpochMilli() + 10_000, now.toEpochMilli())).isZero();
        var later = now.plusSeconds(60).toEpochMilli();
        assertThat(repository.take(Projection.LEASE, other, later, later)).isOne();
        assertThat(projector.run(now)).isZero();
        repository.release(Projection.LEASE, other);
    }

    /** @param firstBoard path of the units of the first board, everybody else being in the second; null without boards */
    private void assertTables(int seed, long contestId, Story story, String firstBoard) {
        var lines = new NaiveRanking(story.events, story.settings).lines();
        var standings = new ArrayList<String>();
        var tallies = new TreeMap<String, long[]>();
        var days = new TreeMap<String, long[]>();
        var equallyGood = new TreeMap<String, Integer>();
        var inBoards = new ArrayList<String>();
        for (var line : lines.values()) {
            standings.add(line.person() + " " + line.round() + " " + line.points() + " " + line.attempts() + " " + line.submitted());
            var path = story.events.stream().filter(e -> e.unitId() == line.unit()).findFirst().orElseThrow().unitPath();
            var role = MemberRole.values()[(int) (line.person() % 3)];
            equallyGood.merge(line.round() + " 0 " + line.points(), 1, Integer::sum);
            if (firstBoard != null) {
                var board = path.startsWith(firstBoard) ? 1 : 2;
                equallyGood.merge(line.round() + " " + board + " " + line.points(), 1, Integer::sum);
                inBoards.add(line.round() + " " + board + " " + line.person());
            }
            for (var unit : Units.idsIn(path)) {
                var sums = tallies.computeIfAbsent(line.round() + " " + unit, k -> new long[6]);
                add(sums, 1, role == MemberRole.OFFICER ? 1 : 0, role == MemberRole.WORKER ? 1 : 0, line.attempts(), line.points(), line.allRight() ? 1 : 0);
                add(days.computeIfAbsent(line.round() + " " + unit + " " + Instant.ofEpochMilli(line.first()).atZone(Format.ZONE).toLocalDate(), k -> new long[2]), 1, role == MemberRole.WORKER ? 1 : 0);
            }
        }
        assertThat(rows("SELECT person_id, round_no, points, attempts, submitted_at FROM standing WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(standings);
        assertThat(rows("SELECT round_no, unit_id, participants, officers, workers, attempts, points_sum, all_right FROM unit_tally WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(tallies.entrySet().stream().map(NaiveText::of).toList());
        assertThat(rows("SELECT round_no, unit_id, day, participants, workers FROM unit_day WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(days.entrySet().stream().map(NaiveText::of).toList());
        assertThat(rows("SELECT round_no, board, points, SUM(people) FROM order_tally WHERE contest_id = " + contestId + " GROUP BY round_no, board, points")).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(equallyGood.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
        assertThat(rows("SELECT round_no, board, person_id FROM board_order WHERE contest_id = " + contestId)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(inBoards);
        assertThat(rows("SELECT COUNT(*) FROM board_order b JOIN standing s ON s.contest_id = b.contest_id AND s.round_no = b.round_no AND s.person_id = b.person_id "
                + "WHERE b.contest_id = " + contestId + " AND s.sort_key <> b.sort_key")).as("seed " + seed).containsExactly("0");
    }

    private static final class NaiveText {
        static String of(Map.Entry<String, long[]> entry) {
            var text = new StringBuilder(entry.getKey());
            for (var number : entry.getValue()) {
                text.append(' ').append(number);
            }
            return text.toString();
        }
    }

    private static void add(long[] sums, long... more) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }

    private List<String> rows(String sql) {
        return database.executeRead(status -> {
            try (var statement = status.getConnection().createStatement(); var rows = statement.executeQuery(sql)) {
                return read(rows);
            }
        });
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getString(i));
            }
            found.add(String.join(" ", row));
        }
        return found;
    }
}
