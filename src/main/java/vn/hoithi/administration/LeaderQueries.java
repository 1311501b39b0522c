package vn.hoithi.administration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.Unit;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaderQueries extends GenericRepository<Unit, Long> {

    /** Somebody who leads, with the unit led. */
    @Introspected
    record Leader(String name, String phone, String unitName) {
    }

    @Query("""
        SELECT p.name AS name, p.phone AS phone, u.name AS unit_name
        FROM role_grant g
        JOIN unit u ON u.id = g.unit_id
        JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL AND p.phone IS NOT NULL
        WHERE g.role = 'LEADER' AND g.unit_id IN (:unitIds) AND g.person_id <> :personId
        ORDER BY u.depth DESC, p.sort_key, p.id
        LIMIT :most
        """)
    List<Leader> of(List<Long> unitIds, long personId, int most);
}
