package vn.hoithi.administration.merge;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/**
 * What is in each other's way when two accounts become one. Reads come before writes of the same rows, so that a transaction done again does the same.
 * DISTINCT keeps MySQL from seeing through a derived table to the one that is changed.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MergeRepository extends GenericRepository<MergeRepository.Account, Long> {

    /** An account as far as it decides; {@code waiting} is 1 while it waits to be claimed. */
    @Introspected
    @MappedEntity("person")
    record Account(@Id long id, @Nullable String phone, @Nullable Long disabledAt, int waiting) {
    }

    /** An attempt that gets another number. */
    @Introspected
    record Numbered(long id, long contestId, int roundNo) {
    }

    @Query("SELECT id FROM person WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Long> lock(List<Long> ids);

    @Query("""
        SELECT p.id AS id, p.phone AS phone, p.disabled_at AS disabled_at, CASE WHEN c.person_id IS NOT NULL AND c.claimed_at IS NULL AND c.withdrawn_at IS NULL THEN 1 ELSE 0 END AS waiting
        FROM person p
        LEFT JOIN account_claim c ON c.person_id = p.id
        WHERE p.id = :id
        """)
    Optional<Account> account(long id);

    @Query("SELECT COUNT(*) FROM attempt WHERE person_id IN (:ids) AND state = 0 AND round_no > 0")
    long running(List<Long> ids);

    @Query("SELECT COUNT(*) FROM person_merge WHERE gone_id IN (:ids)")
    long gone(List<Long> ids);

    @Query("INSERT INTO person_merge (gone_id, kept_id, merged_by, merged_at, phone_taken) VALUES (:gone, :kept, :by, :now, :phoneTaken)")
    void insert(long gone, long kept, long by, long now, int phoneTaken);

    @Query("UPDATE person SET phone = NULL, disabled_at = :now, disabled_by = :by, disabled_reason = NULL WHERE id = :gone")
    void end(long gone, long by, long now);

    @Query("UPDATE person SET phone = :phone WHERE id = :kept")
    void give(long kept, String phone);

    @Query("DELETE FROM credential WHERE person_id = :id")
    void dropPassword(long id);

    @Query("UPDATE credential SET person_id = :kept WHERE person_id = :gone")
    void movePassword(long gone, long kept);

    @Query("DELETE FROM known_device WHERE person_id IN (:ids)")
    void dropDevices(List<Long> ids);

    @Query("UPDATE claim_code SET ended_at = :now WHERE person_id = :id AND ended_at IS NULL")
    void endClaimCodes(long id, long now);

    @Query("UPDATE account_claim SET withdrawn_at = :now, withdrawn_by = :by, phone = NULL WHERE person_id = :id AND claimed_at IS NULL AND withdrawn_at IS NULL")
    void withdrawClaim(long id, long by, long now);

    @Query("UPDATE account_claim SET claimed_at = :now, phone = NULL WHERE person_id = :id AND claimed_at IS NULL AND withdrawn_at IS NULL")
    void claimed(long id, long now);

    @Query("UPDATE reset_code SET ended_at = :now WHERE person_id IN (:ids) AND ended_at IS NULL")
    void endResetCodes(List<Long> ids, long now);

    @Query("UPDATE move_request SET state = 'WITHDRAWN', open_person = NULL, decided_by = :by, decided_at = :now WHERE person_id = :id AND state = 'OPEN'")
    void withdrawMoves(long id, long by, long now);

    @Query("UPDATE name_request SET state = 'WITHDRAWN', open_person = NULL, decided_by = :by, decided_at = :now WHERE person_id = :id AND open_person IS NOT NULL")
    void withdrawNames(long id, long by, long now);

    @Query("UPDATE unit_request SET state = 'WITHDRAWN', open_person = NULL, decided_by = :by, decided_at = :now WHERE person_id = :id AND state = 'OPEN'")
    void withdrawUnits(long id, long by, long now);

    @Query("SELECT id, contest_id, round_no FROM attempt WHERE person_id = :id ORDER BY id")
    List<Numbered> attempts(long id);

    @Query("SELECT COALESCE(MAX(number), 0) FROM attempt WHERE contest_id = :contestId AND round_no = :roundNo AND person_id = :kept")
    int last(long contestId, int roundNo, long kept);

    @Query("UPDATE attempt SET person_id = :kept, number = :number WHERE id = :id")
    void moveAttempt(long id, long kept, int number);

    @Query("""
        UPDATE certificate SET person_id = :kept
        WHERE person_id = :gone AND contest_id NOT IN (SELECT own.contest_id FROM (SELECT DISTINCT contest_id FROM certificate WHERE person_id = :kept) own)
        """)
    void moveCertificates(long gone, long kept);

    @Query("SELECT valid_from FROM membership WHERE person_id = :id ORDER BY valid_from")
    List<Long> begins(long id);

    @Query("UPDATE membership SET valid_to = CASE WHEN valid_from >= :now THEN valid_from + 1 ELSE :now END WHERE person_id = :id AND valid_to IS NULL")
    void leave(long id, long now);

    @Query("SELECT COUNT(*) FROM membership WHERE person_id = :id AND valid_to IS NULL")
    long belongs(long id);

    @Query("UPDATE membership SET person_id = :kept, valid_from = :to WHERE person_id = :gone AND valid_from = :begin")
    void moveMembership(long gone, long begin, long kept, long to);

    @Query("""
        INSERT IGNORE INTO role_grant (person_id, role, unit_id, granted_by, granted_at)
        SELECT :kept, g.role, g.unit_id, g.granted_by, g.granted_at FROM role_grant g WHERE g.person_id = :gone
        """)
    void copyRoles(long gone, long kept);

    @Query("DELETE FROM role_grant WHERE person_id = :gone")
    void dropRoles(long gone);

    @Query("""
        UPDATE reading
        SET done_at = COALESCE(done_at, (SELECT other.done_at FROM (SELECT DISTINCT material_id, done_at FROM reading WHERE person_id = :gone) other WHERE other.material_id = reading.material_id))
        WHERE person_id = :kept
        """)
    void joinReadings(long gone, long kept);

    @Query("UPDATE reading SET person_id = :kept WHERE person_id = :gone AND material_id NOT IN (SELECT own.material_id FROM (SELECT DISTINCT material_id FROM reading WHERE person_id = :kept) own)")
    void moveReadings(long gone, long kept);

    @Query("DELETE FROM reading WHERE person_id = :gone")
    void dropReadings(long gone);

    @Query("UPDATE section_reading SET person_id = :kept WHERE person_id = :gone AND section_id NOT IN (SELECT own.section_id FROM (SELECT DISTINCT section_id FROM section_reading WHERE person_id = :kept) own)")
    void moveSections(long gone, long kept);

    @Query("DELETE FROM section_reading WHERE person_id = :gone")
    void dropSections(long gone);
}
