package vn.hoithi.upload;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UploadRepository extends GenericRepository<Upload, Long> {

    @Query("""
        INSERT INTO upload (id, purpose, person_id, unit_id, file_name, content, settings, created_at)
        VALUES (:id, :purpose, :personId, :unitId, :fileName, :content, :settings, :createdAt)
        """)
    void keep(Upload upload);

    @Query("SELECT * FROM upload WHERE id = :id AND purpose = :purpose AND person_id = :personId AND created_at > :since")
    Optional<Upload> find(long id, String purpose, long personId, long since);

    @Query("UPDATE upload SET settings = :settings WHERE id = :id AND person_id = :personId AND created_at > :since")
    int settle(long id, long personId, String settings, long since);

    @Query("DELETE FROM upload WHERE id = :id AND person_id = :personId AND created_at > :since")
    int take(long id, long personId, long since);

    @Query("DELETE FROM upload WHERE created_at <= :since")
    void forget(long since);
}
