package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRepository extends GenericRepository<ImportRepository.Kept, Long> {

    /** An uploaded file that waits for its confirmation. */
    @Introspected
    @MappedEntity("item_import")
    record Kept(@Id long id, long personId, long unitId, String fileName, byte[] content, long createdAt) {
    }

    @Query("INSERT INTO item_import (id, person_id, unit_id, file_name, content, created_at) VALUES (:id, :personId, :unitId, :fileName, :content, :now)")
    void keep(long id, long personId, long unitId, String fileName, byte[] content, long now);

    @Query("SELECT * FROM item_import WHERE id = :id AND person_id = :personId AND created_at > :since")
    Optional<Kept> find(long id, long personId, long since);

    @Query("DELETE FROM item_import WHERE id = :id AND person_id = :personId AND created_at > :since")
    int take(long id, long personId, long since);

    @Query("DELETE FROM item_import WHERE created_at <= :since")
    void forget(long since);
}
