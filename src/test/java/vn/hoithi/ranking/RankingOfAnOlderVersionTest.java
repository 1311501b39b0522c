package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.ranking.edition.EditionRows;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a database of the version before becomes: its contests are marked, and made anew before anything else. */
@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class RankingOfAnOlderVersionTest {

    @Inject
    Editions editions;
    @Inject
    EditionRows editionRows;
    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    Tape tape;
    @Inject
    Projection projection;
    @Inject
    ProjectionRepository repository;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    @Inject
    TransactionOperations<Connection> database;

    @Test
    void theMigrationMarksWhatTheLogHasAndKeepsOlderNodesOut() throws SQLException {
        var address = "jdbc:h2:mem:older-" + ids.next() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(address, "", "").locations("classpath:db/migration").target("202611210745").load().migrate();
        try (var connection = DriverManager.getConnection(address); var statement = connection.createStatement()) {
            for (int i = 1; i <= 3; i++) {
                statement.execute("INSERT INTO outcome_log VALUES (" + i + ", " + i + ", 'SUBMITTED', " + (i < 3 ? 7 : 8) + ", 1, " + i + ", 1, 1, 1, '1/', 'OFFICER', 1, 0, 0, 0, 0, 0, NULL, 0, 0)");
            }
            statement.execute("INSERT INTO lease VALUES ('ranking', 'a node of before', 5, 3)");
            statement.execute("INSERT INTO membership VALUES (1, 1, 'OFFICER', 0, NULL)");
            Flyway.configure().dataSource(address, "", "").locations("classpath:db/migration").load().migrate();
            assertThat(read(statement.executeQuery("SELECT contest_id FROM ranking_rebuild ORDER BY contest_id"))).containsExactly("7", "8");
            assertThat(read(statement.executeQuery("SELECT holder FROM lease WHERE name = 'ranking' AND until_at > 4000000000000"))).containsExactly("superseded");
            assertThat(read(statement.executeQuery("SELECT role FROM membership"))).as("memberships of before are confirmed").containsExactly("OFFICER");
        }
    }

    @Test
    void aMarkedContestIsMadeAnewByTheFirstNodeThatStarts() {
        var province = world.province();
        var story = new Story(21, ids.next(), List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path()));
        var contest = contests.open(province.federation(), story.settings, clock.now());
        story.of(contest.id()).muddled().forEach(tape::append);
        tape.drain();
        var right = tables(contest.id());
        assertThat(right).isNotEmpty();
        run("UPDATE unit_tally SET participants = 99, scored = 0 WHERE contest_id = " + contest.id());
        run("DELETE FROM contribution WHERE contest_id = " + contest.id());
        run("INSERT INTO ranking_rebuild (contest_id, marked_at) VALUES (" + contest.id() + ", 0)");
        repository.release(Projection.LEASE, repository.lease(Projection.LEASE).orElseThrow().holder());
        var started = new Projector(projection, repository, editions, editionRows, contests, List.of());
        while (started.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        started.release();
        assertThat(tables(contest.id())).isEqualTo(right);
        assertThat(rows.of("SELECT * FROM ranking_rebuild WHERE contest_id = " + contest.id())).isEmpty();
    }

    private List<String> tables(long contestId) {
        return rows.of("SELECT * FROM standing WHERE contest_id = " + contestId + " ORDER BY round_no, person_id", "SELECT * FROM contribution WHERE contest_id = " + contestId + " ORDER BY round_no, person_id, unit_path",
                "SELECT * FROM unit_tally WHERE contest_id = " + contestId + " ORDER BY round_no, unit_id", "SELECT * FROM unit_day WHERE contest_id = " + contestId + " ORDER BY round_no, unit_id, day");
    }

    private void run(String sql) {
        database.executeWrite(status -> {
            try (var statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static List<String> read(java.sql.ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }
}
