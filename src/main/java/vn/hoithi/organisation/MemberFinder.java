package vn.hoithi.organisation;

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

/** Finds somebody with the unit of today. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface MemberFinder extends GenericRepository<MemberFinder.Member, Long> {

    /** Somebody with the unit of today; {@code waiting} is 1 for an account that waits to be claimed, {@code confirmed} when the union has confirmed the name. */
    @Introspected
    @MappedEntity("person")
    record Member(@Id long id, String name, @Nullable String phone, MemberRole role, long unitId, String path, int waiting, int confirmed) {
    }

    @Query("""
        SELECT p.id AS id, p.name AS name, p.phone AS phone, m.role AS role, u.id AS unit_id, u.path AS path,
          CASE WHEN c.person_id IS NOT NULL AND c.claimed_at IS NULL THEN 1 ELSE 0 END AS waiting,
          CASE WHEN p.name_confirmed_at IS NULL THEN 0 ELSE 1 END AS confirmed
        FROM membership m
        JOIN unit u ON u.id = m.unit_id
        JOIN person p ON p.id = m.person_id
        LEFT JOIN account_claim c ON c.person_id = p.id
        WHERE p.id = :id AND m.valid_to IS NULL AND p.disabled_at IS NULL
        """)
    Optional<Member> byId(long id);

    @Query("SELECT u.path FROM role_grant g JOIN unit u ON u.id = g.unit_id WHERE g.person_id = :personId")
    List<String> rolesAt(long personId);
}
