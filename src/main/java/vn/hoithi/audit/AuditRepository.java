package vn.hoithi.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<Entry, Long> {

    @Query("""
        INSERT INTO audit_entry (id, written_at, actor_id, action, subject_kind, subject_id, unit_path, note)
        VALUES (:id, :now, :actorId, :action, :subjectKind, :subjectId, :unitPath, :note)
        """)
    void insert(long id, long now, @Nullable Long actorId, Audit.Action action, Audit.Subject subjectKind, @Nullable Long subjectId, String unitPath, String note);

    @Query("""
        SELECT e.id AS id, e.written_at AS written_at, e.actor_id AS actor_id, a.name AS actor_name, e.action AS action, e.subject_kind AS subject_kind,
          e.subject_id AS subject_id, p.name AS person_name, e.note AS note
        FROM audit_entry e
        LEFT JOIN person a ON a.id = e.actor_id
        LEFT JOIN person p ON p.id = e.subject_id AND e.subject_kind = 'PERSON'
        WHERE e.unit_path LIKE :prefix AND (:action = '' OR e.action = :action) AND e.id < :before
        ORDER BY e.id DESC
        LIMIT :limit
        """)
    List<Entry> entries(String prefix, String action, long before, int limit);
}
