package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;

import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExchangeRepository extends GenericRepository<Unit, Long> {

    /** A unit as it stands; {@code length} is that of its path, {@code closed} 1 when it is closed. */
    @Introspected
    record Standing(long id, @Nullable Long parentId, int length, int depth, String form, String name, @Nullable String code, int closed) {
    }

    @Query("""
        SELECT id, parent_id, CHAR_LENGTH(path) AS length, depth, COALESCE(form, kind) AS form, name, code, CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END AS closed
        FROM unit
        WHERE path LIKE :prefix
        ORDER BY depth, sort_key, id
        """)
    List<Standing> standing(String prefix);

    /** Of the codes those that units have which are open. */
    @Query("SELECT code FROM unit WHERE code IN (:codes) AND closed_on IS NULL")
    List<String> taken(List<String> codes);

    @Query("""
        SELECT c.* FROM unit_count c
        JOIN unit u ON u.id = c.unit_id
        WHERE u.path LIKE :prefix AND c.counted_on IN (:days)
        """)
    List<UnitCount> counts(String prefix, List<LocalDate> days);
}
