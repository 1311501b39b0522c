package vn.hoithi.backup;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BackupRunRepository extends GenericRepository<BackupRun, Long> {

    @Query("""
        SELECT id, way, started_at, file_name, finished_at, refusal, detail, row_count, byte_count
        FROM backup_run
        ORDER BY started_at DESC, id DESC
        LIMIT :limit
        """)
    List<BackupRun> newest(int limit);

    @Query("""
        SELECT id, way, started_at, file_name, finished_at, refusal, detail, row_count, byte_count
        FROM backup_run
        WHERE finished_at IS NOT NULL AND refusal IS NULL
        ORDER BY started_at DESC
        LIMIT 1
        """)
    Optional<BackupRun> lastGood();
}
