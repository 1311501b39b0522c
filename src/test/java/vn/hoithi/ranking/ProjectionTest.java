package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    void accountsThatBecameOneAreOnePersonWheneverTheLogHearsOfIt() {
        var province = world.province();
        var paths = List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path());
        for (int seed = 100; seed < 112; seed++) {
            var base = ids.next();
            var story = new Story(seed, base, paths);
            var contest = contests.open(province.federation(), story.settings, clock.now());
            story.of(contest.id());
            story.events.removeIf(e -> e.kind() == OutcomeEvent.Kind.ROLE && e.personId() > base + 1); // of two first decisions the later holds: another test's
            var random = new Random(seed);
            var heard = new ArrayList<>(story.muddled());
            heard.add(random.nextInt(heard.size() + 1), merged(base + 2, base + 1));
            heard.add(random.nextInt(heard.size() + 1), merged(base + 3, base + 2));
            for (var event : heard) {
                tape.append(event);
                if (random.nextInt(8) == 0) {
                    projector.run(clock.now());
                }
            }
            tape.drain();
            story.events.replaceAll(e -> e.personId() == base + 2 || e.personId() == base + 3 ? e.withPersonId(base + 1) : e);
            assertTables(seed, contest.id(), story, null);
            projector.rebuild(contest.id(), clock.now());
            assertTables(seed, contest.id(), story, null);
        }
    }

    private static OutcomeEvent merged(long gone, long kept) {
        return OutcomeEventBuilder.builder().kind(OutcomeEvent.Kind.MERGED).attemptId(gone).revision(1).personId(kept).build();
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
        var naive = new NaiveRanking(story.events, story.settings);
        var standings = new ArrayList<String>();
        var equallyGood = new TreeMap<String, Integer>();
        var inBoards = new ArrayList<String>();
        for (var line : naive.lines().values()) {
            standings.add(line.person() + " " + line.round() + " " + line.unit() + " " + line.role() + " " + line.points() + " " + line.attempts() + " " + line.submitted());
            equallyGood.merge(line.round() + " 0 " + line.points(), 1, Integer::sum);
            if (firstBoard != null) {
                var board = line.path().startsWith(firstBoard) ? 1 : 2;
                equallyGood.merge(line.round() + " " + board + " " + line.points(), 1, Integer::sum);
                inBoards.add(line.round() + " " + board + " " + line.person());
            }
        }
        var tallies = naive.sums().entrySet().stream().map(e -> e.getKey() + " " + e.getValue().participants() + " " + e.getValue().officers() + " " + e.getValue().workers() + " " + e.getValue().waiting()
                + " " + e.getValue().attempts() + " " + e.getValue().scored() + " " + e.getValue().points() + " " + e.getValue().allCorrect()).toList();
        var days = naive.days().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()[0] + " " + e.getValue()[1] + " " + e.getValue()[2]).toList();
        assertThat(rows("SELECT person_id, round_no, unit_id, member_role, points, attempts, submitted_at FROM standing WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(standings);
        assertThat(rows("SELECT round_no, unit_id, participants, officers, workers, waiting, attempts, scored, points_sum, all_correct FROM unit_tally WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(tallies);
        assertThat(rows("SELECT round_no, unit_id, day, participants, officers, workers FROM unit_day WHERE contest_id = " + contestId)).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(days);
        assertThat(rows("SELECT round_no, board, points, SUM(people) FROM order_tally WHERE contest_id = " + contestId + " GROUP BY round_no, board, points")).as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(equallyGood.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
        assertThat(rows("SELECT round_no, board, person_id FROM board_order WHERE contest_id = " + contestId)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(inBoards);
        assertThat(rows("SELECT COUNT(*) FROM board_order b JOIN standing s ON s.contest_id = b.contest_id AND s.round_no = b.round_no AND s.person_id = b.person_id "
                + "WHERE b.contest_id = " + contestId + " AND s.sort_key <> b.sort_key")).as("seed " + seed).containsExactly("0");
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
