package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.attempt.AttemptRow;

import java.util.List;
import java.util.Optional;

/** Who is inside a contest, for its organisers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InsideQueries extends GenericRepository<AttemptRow, Long> {

    /** Somebody inside; moments are epoch milliseconds. */
    @Introspected
    record Line(long id, String name, @Nullable String phone, String unitName, long startedAt, long endsAt, long extraMs) {
    }

    /** Time given, by whom, and to how many. */
    @Introspected
    record History(long millis, ExtraTimeRequest.Reach reach, @Nullable Long closesBefore, @Nullable Long closesAfter, String reason, String givenBy, long givenAt, int people, @Nullable String person) {
    }

    @Query("""
        SELECT a.id AS id, p.name AS name, p.phone AS phone, u.name AS unit_name, a.started_at AS started_at, a.ends_at AS ends_at, a.extra_ms AS extra_ms
        FROM attempt a
        JOIN person p ON p.id = a.person_id
        JOIN unit u ON u.id = a.unit_id
        WHERE a.contest_id = :contestId AND a.round_no > 0 AND a.state = 0 AND a.closes_at > :now
          AND (p.phone = :phone OR (p.sort_name LIKE :first AND p.sort_name LIKE :second AND p.sort_name LIKE :third))
        ORDER BY p.sort_key, a.id
        LIMIT :limit OFFSET :offset
        """)
    List<Line> inside(long contestId, String phone, String first, String second, String third, long now, int limit, int offset);

    @Query("""
        SELECT COUNT(*)
        FROM attempt a
        JOIN person p ON p.id = a.person_id
        WHERE a.contest_id = :contestId AND a.round_no > 0 AND a.state = 0 AND a.closes_at > :now
          AND (p.phone = :phone OR (p.sort_name LIKE :first AND p.sort_name LIKE :second AND p.sort_name LIKE :third))
        """)
    int found(long contestId, String phone, String first, String second, String third, long now);

    @Query("""
        SELECT a.id AS id, p.name AS name, p.phone AS phone, u.name AS unit_name, a.started_at AS started_at, a.ends_at AS ends_at, a.extra_ms AS extra_ms
        FROM attempt a
        JOIN person p ON p.id = a.person_id
        JOIN unit u ON u.id = a.unit_id
        WHERE a.id = :attemptId AND a.contest_id = :contestId AND a.round_no > 0
        """)
    Optional<Line> line(long contestId, long attemptId);

    @Query("SELECT COUNT(*) FROM attempt WHERE contest_id = :contestId AND round_no > 0 AND state = 0 AND closes_at > :now")
    int inside(long contestId, long now);

    @Query("""
        SELECT e.millis AS millis, e.reach AS reach, e.closes_before AS closes_before, e.closes_after AS closes_after, e.reason AS reason, g.name AS given_by, e.given_at AS given_at,
          (SELECT COUNT(*) FROM extra_time_given t WHERE t.extra_id = e.id) AS people,
          (SELECT p.name FROM attempt a JOIN person p ON p.id = a.person_id WHERE a.id = e.attempt_id) AS person
        FROM extra_time e
        JOIN person g ON g.id = e.given_by
        WHERE e.contest_id = :contestId
        ORDER BY e.given_at DESC, e.id DESC
        """)
    List<History> history(long contestId);
}
