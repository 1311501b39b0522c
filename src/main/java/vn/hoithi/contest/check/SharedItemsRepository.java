package vn.hoithi.contest.check;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Which contests draw from the same items. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SharedItemsRepository extends GenericRepository<SharedItemsRepository.Shared, Long> {

    /** So many items of some in the pool of a contest. */
    @Introspected
    record Shared(long contestId, long items) {
    }

    @Query("""
        SELECT p.contest_id AS contest_id, COUNT(DISTINCT v.item_id) AS items
        FROM item_version v
        JOIN contest_pool p ON p.item_version_id = v.id
        WHERE v.item_id IN (:itemIds)
        GROUP BY p.contest_id
        """)
    List<Shared> sharing(List<Long> itemIds);
}
