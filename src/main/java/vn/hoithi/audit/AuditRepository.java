package vn.hoithi.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Reads from the audit log; there is no statement that changes or deletes an entry. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<Entry, Long> {

    /** A unit with its name. */
    @Introspected
    @MappedEntity("unit")
    record Place(@Id long id, String name) {
    }

    /** A person with a name. */
    @Introspected
    @MappedEntity("person")
    record Named(@Id long id, String name) {
    }

    @Query("""
        SELECT e.id AS id, e.written_at AS written_at, e.actor_id AS actor_id, a.name AS actor_name, e.action AS action, e.subject_kind AS subject_kind,
          e.subject_id AS subject_id, p.name AS person_name, e.unit_path AS unit_path, e.note AS note
        FROM audit_entry e
        LEFT JOIN person a ON a.id = e.actor_id
        LEFT JOIN person p ON p.id = e.subject_id AND e.subject_kind = 'PERSON'
        WHERE e.id IN (:ids)
        ORDER BY e.id DESC
        """)
    List<Entry> entries(List<Long> ids);

    @Query("""
        SELECT e.id AS id, e.written_at AS written_at, e.actor_id AS actor_id, NULL AS actor_name, e.action AS action, e.subject_kind AS subject_kind,
          e.subject_id AS subject_id, NULL AS person_name, e.unit_path AS unit_path, e.note AS note
        FROM audit_entry e
        WHERE e.id >= :first
        ORDER BY e.id
        LIMIT :limit
        """)
    List<Entry> oldest(long first, int limit);

    @Query("SELECT id, name FROM unit WHERE id IN (:ids)")
    List<Place> places(List<Long> ids);

    @Query("SELECT id, name FROM unit WHERE code = :code ORDER BY id LIMIT 20")
    List<Place> ofCode(String code);

    @Query("SELECT id FROM audit_entry WHERE id >= :first AND id < :until ORDER BY id DESC LIMIT :limit")
    List<Long> newest(long first, long until, int limit);

    @Query("SELECT id FROM audit_entry WHERE action = :action AND id >= :first AND id < :until ORDER BY id DESC LIMIT :limit")
    List<Long> newestOf(Audit.Action action, long first, long until, int limit);

    @Query("SELECT entry_id FROM audit_place WHERE unit_id = :unitId AND entry_id >= :first AND entry_id < :until ORDER BY entry_id DESC LIMIT :limit")
    List<Long> at(long unitId, long first, long until, int limit);

    @Query("SELECT entry_id FROM audit_place WHERE unit_id = :unitId AND action = :action AND entry_id >= :first AND entry_id < :until ORDER BY entry_id DESC LIMIT :limit")
    List<Long> atOf(long unitId, Audit.Action action, long first, long until, int limit);

    @Query("""
        SELECT id FROM audit_entry
        WHERE actor_id = :personId AND id >= :first AND id < :until AND (:any = 1 OR action IN (:actions)) AND CONCAT('/', unit_path) LIKE :shape
        ORDER BY id DESC
        LIMIT :limit
        """)
    List<Long> by(long personId, long first, long until, int any, List<String> actions, String shape, int limit);

    @Query("""
        SELECT id FROM audit_entry
        WHERE subject_id = :personId AND subject_kind = 'PERSON' AND id >= :first AND id < :until AND (:any = 1 OR action IN (:actions)) AND CONCAT('/', unit_path) LIKE :shape
        ORDER BY id DESC
        LIMIT :limit
        """)
    List<Long> to(long personId, long first, long until, int any, List<String> actions, String shape, int limit);

    /** The first 2,000 people of such a name are looked at; in their order as they are come by, so that the look ends with the last one wanted. */
    @Query("""
        SELECT n.id AS id, n.name AS name
        FROM (SELECT q.id AS id FROM person q WHERE q.sort_name LIKE :given AND q.sort_name LIKE :other ORDER BY q.sort_name, q.id LIMIT 2000) p
        JOIN person n ON n.id = p.id
        WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.actor_id = p.id AND CONCAT('/', e.unit_path) LIKE :shape)
          OR EXISTS (SELECT 1 FROM audit_entry e WHERE e.subject_id = p.id AND e.subject_kind = 'PERSON' AND CONCAT('/', e.unit_path) LIKE :shape)
        LIMIT :limit
        """)
    List<Named> people(String given, String other, String shape, int limit);
}
