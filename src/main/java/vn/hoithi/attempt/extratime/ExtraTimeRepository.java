package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExtraTimeRepository extends GenericRepository<ExtraTimeRow, Long> {

    /** What one attempt was given. */
    @Introspected
    record Note(long millis, long endsBefore, long endsAfter, String reason) {
    }

    /** Gives 0 when the same answer came before. */
    @Query("""
        INSERT IGNORE INTO extra_time (id, contest_id, attempt_id, reach, millis, closes_before, closes_after, reason, given_by, given_at)
        VALUES (:id, :contestId, :attemptId, :reach, :millis, :closesBefore, :closesAfter, :reason, :givenBy, :givenAt)
        """)
    int append(long id, long contestId, @Nullable Long attemptId, ExtraTimeRequest.Reach reach, long millis, @Nullable Long closesBefore, @Nullable Long closesAfter, String reason,
               long givenBy, long givenAt);

    @Query("SELECT COUNT(*) FROM extra_time WHERE id = :id")
    int given(long id);

    @Query("SELECT COUNT(*) FROM extra_time_given WHERE extra_id = :id")
    int people(long id);

    @Query("SELECT * FROM extra_time WHERE given_at >= :since ORDER BY given_at, id")
    List<ExtraTimeRow> since(long since);

    @Query("""
        SELECT e.millis AS millis, g.ends_before AS ends_before, g.ends_after AS ends_after, e.reason AS reason
        FROM extra_time_given g
        JOIN extra_time e ON e.id = g.extra_id
        WHERE g.attempt_id = :attemptId
        ORDER BY e.given_at, e.id
        """)
    List<Note> notes(long attemptId);

    @Query("SELECT COUNT(*) FROM (SELECT id FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND state <> 0 LIMIT 1) a")
    int submitted(long contestId, int roundNo);

    /** Rounds of the contest in which somebody has submitted. */
    default Set<Integer> submittedRounds(Contest contest) {
        return contest.settings().rounds().stream().map(Round::no).filter(no -> submitted(contest.id(), no) > 0).collect(Collectors.toUnmodifiableSet());
    }

    @Query("SELECT id, round_no, started_at, ends_at FROM attempt WHERE contest_id = :contestId AND round_no > 0 AND state = 0 AND closes_at > :now ORDER BY id")
    List<ExtraTimePlan.Inside> inside(long contestId, long now);

    @Query("SELECT id, round_no, started_at, ends_at FROM attempt WHERE id = :attemptId AND contest_id = :contestId AND round_no > 0 AND state = 0 AND closes_at > :now")
    Optional<ExtraTimePlan.Inside> inside(long contestId, long attemptId, long now);
}
