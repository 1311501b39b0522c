package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRepository extends GenericRepository<ClaimRepository.Code, Long> {

    /** A code with what came of it; moments are epoch milliseconds. */
    @Introspected
    @MappedEntity("claim_code")
    record Code(@Id long id, long personId, String hash, long expiresAt, @Nullable Long endedAt, long blockedUntil, String name, @Nullable String phone, @Nullable Long claimedAt, @Nullable Long disabledAt) {
    }

    @Query("""
        SELECT k.id AS id, k.person_id AS person_id, k.hash AS hash, k.expires_at AS expires_at, k.ended_at AS ended_at, k.blocked_until AS blocked_until,
          p.name AS name, c.phone AS phone, c.claimed_at AS claimed_at, p.disabled_at AS disabled_at
        FROM claim_code k
        JOIN person p ON p.id = k.person_id
        JOIN account_claim c ON c.person_id = k.person_id
        WHERE k.head = :head
        """)
    List<Code> byHead(String head);

    // blocked_until first: MySQL reads columns already set in the same statement, H2 the old ones
    @Query("""
        UPDATE claim_code
        SET blocked_until = CASE WHEN failures + 1 >= :limit THEN :until ELSE blocked_until END, failures = failures + 1
        WHERE head = :head AND blocked_until <= :now
        """)
    int tried(String head, int limit, long until, long now);

    @Query("UPDATE claim_code SET failures = 0, blocked_until = 0 WHERE id = :id")
    int succeeded(long id);

    @Query("UPDATE claim_code SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
    int use(long id, long now);

    @Query("UPDATE claim_code SET ended_at = :now WHERE person_id IN (:personIds) AND ended_at IS NULL")
    int endAll(List<Long> personIds, long now);

    @Query("""
        UPDATE account_claim SET claimed_at = :now, phone = NULL
        WHERE person_id = :personId AND claimed_at IS NULL AND withdrawn_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = :personId AND p.disabled_at IS NOT NULL)
        """)
    int claimed(long personId, long now);

    @Query("UPDATE account_claim SET withdrawn_at = :now, withdrawn_by = :by, phone = NULL WHERE person_id = :personId AND claimed_at IS NULL AND withdrawn_at IS NULL")
    int withdraw(long personId, long by, long now);

    @Query("UPDATE account_claim SET phone = COALESCE(:phone, phone) WHERE person_id = :personId AND claimed_at IS NULL AND withdrawn_at IS NULL")
    int correct(long personId, @Nullable String phone);

    @Query("SELECT phone FROM person WHERE phone IN (:phones)")
    List<String> registered(List<String> phones);

    @Query("""
        SELECT c.phone FROM account_claim c
        JOIN claim_code k ON k.person_id = c.person_id
        WHERE c.phone IN (:phones) AND c.person_id <> :but AND k.ended_at IS NULL AND k.expires_at > :now
        """)
    List<String> reserved(List<String> phones, long but, long now);

    @Query("""
        UPDATE account_claim SET phone = NULL
        WHERE phone IN (:phones)
          AND NOT EXISTS (SELECT 1 FROM claim_code k WHERE k.person_id = account_claim.person_id AND k.ended_at IS NULL AND k.expires_at > :now)
        """)
    int release(List<String> phones, long now);
}
