package vn.hoithi.account.session;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccessChangeRepository extends GenericRepository<AccessChangeRepository.Change, Long> {

    /** The last change of a person, epoch milliseconds. */
    @Introspected
    @MappedEntity("access_change")
    record Change(@Id long personId, long changedAt) {
    }

    @Query("""
        INSERT INTO access_change (person_id, changed_at)
        VALUES (:personId, :now)
        ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at)
        """)
    void note(long personId, long now);

    @Query("SELECT person_id, changed_at FROM access_change WHERE changed_at > :since")
    List<Change> since(long since);
}
