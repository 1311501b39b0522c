package vn.hoithi.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitRepository extends GenericRepository<Unit, Long> {

    @Query("SELECT * FROM unit WHERE id = :id")
    Optional<Unit> byId(long id);

    @Query("SELECT * FROM unit WHERE id IN (:ids)")
    List<Unit> byIds(List<Long> ids);

    @Query("SELECT * FROM unit WHERE parent_id = :parentId AND closed_on IS NULL ORDER BY sort_key, id")
    List<Unit> children(long parentId);

    @Query("SELECT * FROM unit WHERE path LIKE :prefix ORDER BY depth, sort_key, id")
    List<Unit> subtree(String prefix);

    @Query("SELECT * FROM unit WHERE parent_id IS NULL ORDER BY id")
    List<Unit> roots();

    /** A unit as it is searched; {@code sortKey} null until {@link OrderKeys} has filled it in, {@code closed} 1 when it is closed. */
    @Introspected
    record Named(long id, String path, String name, String folded, @Nullable String sortKey, @Nullable String form, UnitKind kind, int closed) {
    }

    @Query("SELECT id, path, name, folded, sort_key, form, kind, CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END AS closed FROM unit WHERE id > :after ORDER BY id LIMIT :limit")
    List<Named> named(long after, int limit);

    @Query("SELECT id, path, name, folded, sort_key, form, kind, CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END AS closed FROM unit WHERE id IN (:ids)")
    List<Named> namedOf(List<Long> ids);

    /** The newest unit, the newest change of one (0 when there is none), and how often the tree was changed. */
    @Introspected
    record Newest(long unit, long change, long version) {
    }

    @Query("SELECT (SELECT COALESCE(MAX(id), 0) FROM unit) AS unit, (SELECT COALESCE(MAX(id), 0) FROM unit_change) AS `change`, (SELECT version FROM unit_tree WHERE id = 1) AS version")
    Newest newest();

    @Query("""
        SELECT u.id, u.path, u.name, u.folded, u.sort_key, u.form, u.kind, CASE WHEN u.closed_on IS NULL THEN 0 ELSE 1 END AS closed FROM unit u
        WHERE u.id IN (SELECT c.unit_id FROM unit_change c WHERE c.id > :change)
        ORDER BY u.id LIMIT :limit
        """)
    List<Named> changed(long change, int limit);

    /** What the unit was called, the newest last. */
    @Introspected
    record Former(long unitId, String name) {
    }

    @Query("SELECT unit_id, name FROM unit_change WHERE kind = 'RENAMED' ORDER BY id")
    List<Former> renamed();

    @Query("SELECT unit_id, name FROM unit_change WHERE unit_id IN (:ids) AND kind = 'RENAMED' ORDER BY id")
    List<Former> renamed(List<Long> ids);

    /** A unit that was merged into another. */
    @Introspected
    record Merged(long id, String name, long mergedInto) {
    }

    @Query("SELECT id, name, merged_into FROM unit WHERE merged_into IS NOT NULL ORDER BY closed_on, id")
    List<Merged> merged();

    @Query("SELECT id, name, merged_into FROM unit WHERE merged_into IN (:ids) ORDER BY closed_on, id")
    List<Merged> merged(List<Long> ids);

    @Query("SELECT version FROM unit_tree WHERE id = 1")
    long version();

    /** Whoever merges or closes the unit waits until this transaction has ended. */
    @Query("SELECT * FROM unit WHERE id = :id FOR UPDATE")
    Optional<Unit> locked(long id);

    @Query("SELECT * FROM unit WHERE folded = :folded AND id <> :id AND closed_on IS NULL ORDER BY path LIMIT 50")
    List<Unit> namesakes(String folded, long id);

    @Query("""
        INSERT INTO unit (id, parent_id, path, depth, kind, form, name, folded, sort_key, code, confirmed, opened_on, closed_on)
        VALUES (:id, :parentId, :path, :depth, :kind, :form, :name, :folded, :sortKey, :code, :confirmed, NULL, NULL)
        """)
    void insert(long id, @Nullable Long parentId, String path, int depth, UnitKind kind, String form, String name, String folded, String sortKey, @Nullable String code, int confirmed);

    @Query("""
        SELECT * FROM unit_count
        WHERE unit_id = :unitId
        ORDER BY counted_on DESC
        LIMIT 1
        """)
    Optional<UnitCount> latestCount(long unitId);

    @Query("SELECT c.* FROM unit_count c WHERE c.unit_id IN (:ids) AND c.counted_on = (SELECT MAX(d.counted_on) FROM unit_count d WHERE d.unit_id = c.unit_id)")
    List<UnitCount> latestCountsOf(List<Long> ids);

    @Query("""
        SELECT c.* FROM unit_count c
        JOIN unit u ON u.id = c.unit_id
        WHERE u.path LIKE :prefix
          AND c.counted_on = (SELECT MAX(d.counted_on) FROM unit_count d WHERE d.unit_id = c.unit_id)
        """)
    List<UnitCount> latestCounts(String prefix);

    @Query("""
        INSERT INTO unit_count (unit_id, counted_on, members, officers, source, declared_by, declared_at)
        VALUES (:unitId, :countedOn, :members, :officers, :source, :declaredBy, :now)
        ON DUPLICATE KEY UPDATE members = VALUES(members), officers = VALUES(officers), source = VALUES(source),
          declared_by = VALUES(declared_by), declared_at = VALUES(declared_at)
        """)
    void declare(long unitId, LocalDate countedOn, int members, int officers, String source, @Nullable Long declaredBy, long now);

    @Query("SELECT COUNT(*) FROM unit")
    long count();
}
