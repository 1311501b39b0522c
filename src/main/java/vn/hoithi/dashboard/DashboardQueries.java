package vn.hoithi.dashboard;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a dashboard shows, read from the roll and the projections: as many statements for a ward as for the Confederation. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DashboardQueries extends GenericRepository<Unit, Long> {

    /**
     * A unit's line: its denominators in the roll beside the sums over its subtree.
     *
     * @param officersDone officers among the participants
     * @param workers      participants who are not union members
     * @param waiting      officers by their own word, whom no unit has confirmed
     * @param scored       participants with a counting attempt
     * @param pointsSum    hundredths of a point, of these
     */
    @Introspected
    record Figures(long unitId, String name, int members, int officers, @Nullable LocalDate countedOn, String source,
                   int participants, int officersDone, int workers, int waiting, int attempts, int scored, long pointsSum) {

        /** How far the people the contest's rate is of are from their target. */
        Participation of(ContestSettings settings) {
            return of(Denominator.of(settings), settings);
        }

        Participation of(Denominator rate, ContestSettings settings) {
            return new Participation(rate.done(participants, officersDone, workers), rate.declared(members, officers), rate.target(settings));
        }
    }

    /** People whose first submission was on the day. */
    @Introspected
    record Day(LocalDate day, int participants, int officers, int workers) {
    }

    /** A grassroots unit nobody of which took part. */
    @Introspected
    record Untouched(long unitId, String name, @Nullable String above, int declared) {
    }

    /** Somebody with an account who has not taken part. */
    @Introspected
    record Absent(long personId, String name, @Nullable String phone, MemberRole role, String unitName) {
    }

    @Query("SELECT contest_id FROM contest_roll WHERE unit_id = :unitId AND contest_id IN (:contestIds)")
    List<Long> invitedTo(long unitId, List<Long> contestIds);

    @Query("""
        SELECT r.unit_id AS unit_id, COALESCE(r.name, u.name) AS name, r.members AS members, r.officers AS officers, r.counted_on AS counted_on, r.source AS source,
          COALESCE(t.participants, 0) AS participants, COALESCE(t.officers, 0) AS officers_done, COALESCE(t.workers, 0) AS workers,
          COALESCE(t.waiting, 0) AS waiting, COALESCE(t.attempts, 0) AS attempts, COALESCE(t.scored, 0) AS scored, COALESCE(t.points_sum, 0) AS points_sum
        FROM contest_roll r
        JOIN unit u ON u.id = r.unit_id
        LEFT JOIN unit_tally t ON t.contest_id = r.contest_id AND t.round_no = 0 AND t.unit_id = r.unit_id
        WHERE r.contest_id = :contestId AND r.unit_id = :unitId
        """)
    Optional<Figures> figures(long contestId, long unitId);

    @Query("""
        SELECT r.unit_id AS unit_id, COALESCE(r.name, u.name) AS name, r.members AS members, r.officers AS officers, r.counted_on AS counted_on, r.source AS source,
          COALESCE(t.participants, 0) AS participants, COALESCE(t.officers, 0) AS officers_done, COALESCE(t.workers, 0) AS workers,
          COALESCE(t.waiting, 0) AS waiting, COALESCE(t.attempts, 0) AS attempts, COALESCE(t.scored, 0) AS scored, COALESCE(t.points_sum, 0) AS points_sum
        FROM contest_roll r
        JOIN unit u ON u.id = r.unit_id
        LEFT JOIN unit_tally t ON t.contest_id = r.contest_id AND t.round_no = 0 AND t.unit_id = r.unit_id
        WHERE r.contest_id = :contestId AND r.parent_id = :unitId
        ORDER BY u.sort_key, u.id
        """)
    List<Figures> below(long contestId, long unitId);

    @Query("SELECT day, participants, officers, workers FROM unit_day WHERE contest_id = :contestId AND round_no = 0 AND unit_id = :unitId ORDER BY day")
    List<Day> days(long contestId, long unitId);

    @Query("""
        SELECT r.unit_id AS unit_id, COALESCE(r.name, u.name) AS name, a.name AS above, r.members * :perMember + r.officers * :perOfficer AS declared
        FROM contest_roll r
        JOIN unit u ON u.id = r.unit_id
        LEFT JOIN unit a ON a.id = r.parent_id
        WHERE r.contest_id = :contestId AND r.kind = 'GRASSROOTS' AND r.unit_path LIKE :prefix AND r.unit_id <> :unitId AND r.members * :perMember + r.officers * :perOfficer > 0
          AND NOT EXISTS (SELECT 1 FROM unit_tally t
                          WHERE t.contest_id = r.contest_id AND t.round_no = 0 AND t.unit_id = r.unit_id AND t.participants + t.waiting > 0)
        ORDER BY declared DESC, u.sort_key, r.unit_id
        LIMIT :limit
        """)
    List<Untouched> untouched(long contestId, String prefix, long unitId, int perMember, int perOfficer, int limit);

    @Query("""
        SELECT COUNT(*)
        FROM contest_roll r
        WHERE r.contest_id = :contestId AND r.kind = 'GRASSROOTS' AND r.unit_path LIKE :prefix AND r.unit_id <> :unitId AND r.members * :perMember + r.officers * :perOfficer > 0
          AND NOT EXISTS (SELECT 1 FROM unit_tally t
                          WHERE t.contest_id = r.contest_id AND t.round_no = 0 AND t.unit_id = r.unit_id AND t.participants + t.waiting > 0)
        """)
    long untouchedCount(long contestId, String prefix, long unitId, int perMember, int perOfficer);

    @Query("""
        SELECT p.id AS person_id, p.name AS name, p.phone AS phone, m.role AS role, u.name AS unit_name
        FROM unit u
        JOIN membership m ON m.unit_id = u.id AND m.valid_to IS NULL
        JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE u.path LIKE :prefix AND m.role IN (:roles)
          AND NOT EXISTS (SELECT 1 FROM account_claim c WHERE c.person_id = p.id AND c.claimed_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.contest_id = :contestId AND s.round_no = 0 AND s.person_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM contribution k WHERE k.contest_id = :contestId AND k.round_no = 0 AND k.person_id = p.id)
        ORDER BY p.sort_key, p.id
        LIMIT :limit
        """)
    List<Absent> absent(long contestId, String prefix, List<MemberRole> roles, int limit);

    @Query("""
        SELECT COUNT(*)
        FROM unit u
        JOIN membership m ON m.unit_id = u.id AND m.valid_to IS NULL
        JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE u.path LIKE :prefix AND m.role IN (:roles)
          AND NOT EXISTS (SELECT 1 FROM account_claim c WHERE c.person_id = p.id AND c.claimed_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.contest_id = :contestId AND s.round_no = 0 AND s.person_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM contribution k WHERE k.contest_id = :contestId AND k.round_no = 0 AND k.person_id = p.id)
        """)
    long absentCount(long contestId, String prefix, List<MemberRole> roles);
}
