package vn.hoithi.time;

import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.LongSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A node's time beside a database that is slow, frozen, away or set to another hour. The database here only tells the time. */
class DatabaseClockTest {

    private static final long NOON = 1_790_000_000_000L;
    private static final long HOUR = 3_600_000;
    private final HandMachine machine = new HandMachine(NOON);
    private long database = NOON;
    private LongSupplier answers = () -> {
        machine.passes(2);
        database += 2;
        return database - 1;
    };

    @Test
    void theDatabaseDecidesAndANodeThatIsSetOtherwiseIsNotReady() {
        machine.set(HOUR);
        var clock = clock();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(database));
        assertThat(new ClockHealth(clock).steady()).isFalse();
        machine.set(-HOUR);
        assertThat(new ClockHealth(clock).steady()).isTrue();
    }

    @Test
    void aNodeWhoseClockIsSetAnHourAheadWhileItRunsKeepsItsTimeAndSaysSo() {
        var clock = clock();
        machine.set(HOUR);
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(database));
        assertThat(new ClockHealth(clock).steady()).isFalse();
    }

    @Test
    void anAnswerThatTookTwelveSecondsIsNotBelieved() {
        var clock = clock();
        var quick = answers;
        answers = () -> {
            machine.passes(12_000); // the database stood still: its clock read at the start or the end, nobody knows
            return database += 12_000;
        };
        clock.measure();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(database));
        answers = quick;
        clock.measure();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(database));
    }

    @Test
    void ofSeveralAnswersTheQuickestCounts() {
        var clock = clock();
        var times = new int[1];
        answers = () -> {
            var slow = times[0]++ % 2 == 0 ? 200 : 2;
            machine.passes(slow);
            database += slow;
            return database - (slow == 2 ? 1 : 0);
        };
        clock.measure();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(database));
    }

    @Test
    void withoutAFirstGoodAnswerTheNodeIsNotReady() {
        var quick = answers;
        answers = () -> {
            machine.passes(400);
            return database += 400;
        };
        var clock = clock();
        assertThat(new ClockHealth(clock).steady()).isFalse();
        answers = quick;
        clock.measure();
        assertThat(new ClockHealth(clock).steady()).isTrue();
    }

    @Test
    void aDatabaseThatComesBackWithAnotherHourMovesNothing() {
        var clock = clock();
        var before = clock.now();
        for (var jump : new long[] {-HOUR, 2 * HOUR}) {
            database += jump;
            clock.measure();
            assertThat(clock.now()).isBetween(before, before.plusMillis(50));
            assertThat(new ClockHealth(clock).steady()).isFalse();
        }
    }

    @Test
    void whatIsCertainIsNeverLaterThanWhatTheDatabaseSays() {
        var clock = clock();
        database -= HOUR;
        assertThat(clock.certain()).isEqualTo(Instant.ofEpochMilli(database - 1));
        database += 2 * HOUR;
        assertThat(clock.certain()).isBeforeOrEqualTo(clock.now());
        answers = () -> {
            throw new IllegalStateException("gone");
        };
        assertThatThrownBy(clock::certain).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEmbeddedDatabaseKeepsItsDeadlinesWhenTheMachineIsSet() {
        var clock = new DatabaseClock(source(), "jdbc:h2:file:x", machine);
        machine.set(HOUR);
        clock.measure();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(NOON));
        assertThat(new ClockHealth(clock).steady()).isFalse();
    }

    private DatabaseClock clock() {
        var clock = new DatabaseClock(source(), "jdbc:mysql://db/hoithi", machine);
        clock.first();
        return clock;
    }

    private DataSource source() {
        var rows = fake(ResultSet.class, name -> name.equals("next") ? true : answers());
        var statement = fake(Statement.class, name -> rows);
        var connection = fake(Connection.class, name -> statement);
        return fake(DataSource.class, name -> connection);
    }

    private Object answers() throws SQLException {
        try {
            return answers.getAsLong();
        } catch (IllegalStateException gone) {
            throw new SQLException(gone);
        }
    }

    private interface Answer {
        Object to(String method) throws SQLException;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> method.getName().equals("close") ? null : answer.to(method.getName())));
    }
}
