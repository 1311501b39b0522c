package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Prediction.Reach;
import vn.hoithi.contest.ContestSettings.Prediction.Subject;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.prediction.PredictionResolver;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class PredictionResolverTest {

    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    OutcomeLog log;
    @Inject
    Tape tape;
    @Inject
    PredictionResolver teller;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    @Inject
    TransactionOperations<Connection> database;
    private World.Province province;

    @Test
    void theTruthIsToldWhenNothingOfTheRoundCanChangeAnyMore() {
        var contest = contest(Subject.PEOPLE, Reach.ROUND, 1);
        submitted(contest, 1, 101, 1, true, 3L);
        tape.drain();
        var closes = contest.settings().rounds().getFirst().closes();
        teller.tell(contest, closes.plus(Duration.ofMinutes(20)));
        assertThat(actuals(contest)).as("somebody may still be inside").isEmpty();
        var attempt = open(contest);
        teller.tell(contest, closes.plus(Duration.ofHours(1)));
        assertThat(actuals(contest)).as("an attempt is open").isEmpty();
        close(attempt);
        submitted(contest, 1, 102, 1, false, 2L);
        teller.tell(contest, closes.plus(Duration.ofHours(1)));
        assertThat(actuals(contest)).as("an outcome is not counted yet").isEmpty();
        tape.drain();
        teller.tell(contest, closes.plus(Duration.ofHours(1)));
        assertThat(actuals(contest)).containsExactly("1 2");
        teller.tell(contest, closes.plus(Duration.ofHours(2)));
        assertThat(actuals(contest)).as("told once").containsExactly("1 2");
    }

    @Test
    void theJobFindsTheContestsThatAreOverByItself() {
        var contest = contest(Subject.PEOPLE, Reach.ROUND, 1);
        submitted(contest, 1, 151, 1, true, 3L);
        tape.drain();
        teller.look();
        assertThat(actuals(contest)).containsExactly("1 1");
    }

    @Test
    void manyNodesTellItOnce() {
        var contest = contest(Subject.ATTEMPTS, Reach.ROUND, 1);
        submitted(contest, 1, 201, 1, true, 1L);
        tape.drain();
        var late = contest.settings().rounds().getFirst().closes().plus(Duration.ofHours(1));
        IntStream.range(0, 16).parallel().forEach(i -> teller.tell(contest, late));
        assertThat(actuals(contest)).containsExactly("1 1");
    }

    @Test
    void whatIsCountedIsWhatTheContestAsked() {
        for (var subject : Subject.values()) {
            for (var reach : Reach.values()) {
                var contest = contest(subject, reach, 2);
                var person = ids.next();
                submitted(contest, 1, person, 1, false, null);
                submitted(contest, 1, person, 2, true, null);
                submitted(contest, 1, person + 1, 1, false, null);
                submitted(contest, 2, person, 1, true, null);
                submitted(contest, 2, person + 2, 1, true, null);
                tape.drain();
                var late = contest.settings().rounds().getLast().closes().plus(Duration.ofHours(1));
                teller.tell(contest, late);
                tape.drain();
                teller.tell(contest, late);
                var expected = switch (subject) {
                    case PEOPLE -> List.of("1 2", reach == Reach.ROUND ? "2 2" : "2 3");
                    case ATTEMPTS -> List.of("1 3", reach == Reach.ROUND ? "2 2" : "2 5");
                    case ALL_RIGHT_PEOPLE -> List.of("1 1", "2 2");
                };
                assertThat(actuals(contest)).as(subject + " " + reach).isEqualTo(expected);
            }
        }
    }

    @Test
    void whoPredictedNearerIsAheadFromThenOn() {
        var contest = contest(Subject.PEOPLE, Reach.ROUND, 1);
        submitted(contest, 1, 301, 1, true, 400L);
        submitted(contest, 1, 302, 1, true, 2L);
        submitted(contest, 1, 303, 1, true, null);
        tape.drain();
        teller.tell(contest, contest.settings().rounds().getFirst().closes().plus(Duration.ofHours(1)));
        tape.drain();
        assertThat(rows.of("SELECT person_id FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 1 ORDER BY sort_key")).containsExactly("302", "301", "303");
    }

    private Contest contest(Subject subject, Reach reach, int rounds) {
        province = world.province();
        var settings = Settings.of(Counting.LAST, List.of(TieRule.PREDICTION, TieRule.DURATION), new Prediction(subject, reach), Show.AFTER_ROUND, rounds, Instant.parse("2026-08-03T01:00:00Z"));
        return contests.open(province.federation(), settings, clock.now());
    }

    private void submitted(Contest contest, int round, long person, int number, boolean allCorrect, Long prediction) {
        var unit = province.schoolA();
        var at = contest.settings().rounds().get(round - 1).opens().toEpochMilli() + number * 3_600_000L;
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(Kind.SUBMITTED).contestId(contest.id()).roundNo(round).attemptId(ids.next()).revision(1).personId(person)
                .unitId(unit.id()).unitPath(unit.path()).memberRole(MemberRole.MEMBER).number(number).points(allCorrect ? 2000 : 500).correctCount(1).allCorrect(allCorrect ? 1 : 0)
                .startedAt(at).submittedAt(at + 60_000).prediction(prediction).loggedAt(at + 60_000).build());
    }

    private long open(Contest contest) {
        var id = ids.next();
        change("INSERT INTO attempt (id, contest_id, round_no, person_id, number, unit_id, unit_path, member_role, paper, started_at, ends_at, closes_at, state, submitted_at, receipt, points, "
                + "correct_count, prediction, late) VALUES (" + id + ", " + contest.id() + ", 1, 1, 1, 1, '/', 'MEMBER', '', 0, 0, " + Long.MAX_VALUE + ", 0, NULL, NULL, 0, 0, NULL, 0)");
        return id;
    }

    private void close(long attempt) {
        change("UPDATE attempt SET state = 1 WHERE id = " + attempt);
    }

    private void change(String sql) {
        database.executeWrite(status -> {
            try (var statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private List<String> actuals(Contest contest) {
        return rows.of("SELECT round_no, prediction FROM outcome_log WHERE contest_id = " + contest.id() + " AND kind = 'TRUTH' ORDER BY round_no");
    }
}
