package vn.hoithi.ranking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;

import java.sql.Date;

/** Sums of units in the database. Changes are added by the statement itself; a line nobody is left in goes away. */
@Singleton
class TallyStore {

    private static final String ADD = """
        INSERT INTO unit_tally (contest_id, round_no, unit_id, participants, officers, workers, waiting, attempts, scored, points_sum, all_correct)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE participants = participants + VALUES(participants), officers = officers + VALUES(officers),
          workers = workers + VALUES(workers), waiting = waiting + VALUES(waiting), attempts = attempts + VALUES(attempts),
          scored = scored + VALUES(scored), points_sum = points_sum + VALUES(points_sum),
          all_correct = all_correct + VALUES(all_correct)
        """;
    private static final String ADD_DAY = """
        INSERT INTO unit_day (contest_id, round_no, unit_id, day, participants, officers, workers)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE participants = participants + VALUES(participants), officers = officers + VALUES(officers), workers = workers + VALUES(workers)
        """;
    private static final String ADD_BUCKET = """
        INSERT INTO order_tally (contest_id, round_no, board, points, bucket, people)
        VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE people = people + VALUES(people)
        """;
    private static final String SWEEP_BUCKET = "DELETE FROM order_tally WHERE contest_id = ? AND round_no = ? AND board = ? AND points = ? AND bucket = ? AND people = 0";
    private static final String SWEEP = "DELETE FROM unit_tally WHERE contest_id = ? AND round_no = ? AND unit_id = ? AND participants = 0 AND waiting = 0";
    private static final String SWEEP_DAY = "DELETE FROM unit_day WHERE contest_id = ? AND round_no = ? AND unit_id = ? AND day = ? AND participants = 0";
    private final JdbcOperations jdbc;

    TallyStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the changes to what is there. */
    void add(Tally change) {
        Batches.run(jdbc, ADD, change.sums().entrySet(), (statement, entry) -> {
            var sums = entry.getValue();
            statement.setLong(1, entry.getKey().contestId());
            statement.setInt(2, entry.getKey().roundNo());
            statement.setLong(3, entry.getKey().unitId());
            statement.setInt(4, sums.participants());
            statement.setInt(5, sums.officers());
            statement.setInt(6, sums.workers());
            statement.setInt(7, sums.waiting());
            statement.setInt(8, sums.attempts());
            statement.setInt(9, sums.scored());
            statement.setLong(10, sums.points());
            statement.setInt(11, sums.allCorrect());
        });
        Batches.run(jdbc, ADD_DAY, change.days().entrySet(), (statement, entry) -> {
            fill(statement, entry.getKey());
            statement.setInt(5, entry.getValue().all());
            statement.setInt(6, entry.getValue().officers());
            statement.setInt(7, entry.getValue().workers());
        });
        Batches.run(jdbc, ADD_BUCKET, change.buckets().entrySet(), (statement, entry) -> {
            fill(statement, entry.getKey());
            statement.setInt(6, entry.getValue());
        });
        sweep(change);
    }

    private void sweep(Tally change) {
        var fewer = change.sums().entrySet().stream().filter(e -> e.getValue().participants() < 0 || e.getValue().waiting() < 0).toList();
        Batches.run(jdbc, SWEEP, fewer, (statement, entry) -> {
            statement.setLong(1, entry.getKey().contestId());
            statement.setInt(2, entry.getKey().roundNo());
            statement.setLong(3, entry.getKey().unitId());
        });
        var emptier = change.buckets().entrySet().stream().filter(e -> e.getValue() < 0).toList();
        Batches.run(jdbc, SWEEP_BUCKET, emptier, (statement, entry) -> fill(statement, entry.getKey()));
        var fewerDays = change.days().entrySet().stream().filter(e -> e.getValue().all() < 0).toList();
        Batches.run(jdbc, SWEEP_DAY, fewerDays, (statement, entry) -> fill(statement, entry.getKey()));
    }

    private static void fill(java.sql.PreparedStatement statement, Tally.Bucket bucket) throws java.sql.SQLException {
        statement.setLong(1, bucket.contestId());
        statement.setInt(2, bucket.roundNo());
        statement.setInt(3, bucket.board());
        statement.setInt(4, bucket.points());
        statement.setLong(5, bucket.bucket());
    }

    private static void fill(java.sql.PreparedStatement statement, Tally.Day day) throws java.sql.SQLException {
        statement.setLong(1, day.line().contestId());
        statement.setInt(2, day.line().roundNo());
        statement.setLong(3, day.line().unitId());
        statement.setDate(4, Date.valueOf(day.day()));
    }
}
