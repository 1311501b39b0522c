package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.List;
import java.util.Optional;

/** What organisers write: drafts, and the words and hours of what is published. A row is changed only in the version somebody saw. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftRepository.LastSave, Long> {

    /** When a contest was last saved, and by whom (null: by nobody known). */
    @Introspected
    record LastSave(long changedAt, @Nullable String name) {
    }

    /** Held until the transaction ends. */
    @Query("SELECT id, version FROM contest WHERE id = :id FOR UPDATE")
    Optional<Contest.Head> held(long id);

    @Query("SELECT id FROM contest WHERE unit_path LIKE :prefix AND published_at IS NULL")
    List<Long> drafts(String prefix);

    @Query("SELECT COUNT(*) FROM contest WHERE slug = :slug OR code = :code")
    int taken(String slug, String code);

    @Query("""
        INSERT INTO contest (id, slug, code, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at, published_by)
        VALUES (:id, :slug, :code, :unitId, :unitPath, :title, :settings, 1, :by, :now, :now, NULL, NULL)
        """)
    void insert(long id, String slug, String code, long unitId, String unitPath, String title, String settings, @Nullable Long by, long now);

    @Query("""
        UPDATE contest SET unit_id = :unitId, unit_path = :unitPath, title = :title, settings = :settings, version = version + 1, changed_at = :now, changed_by = :by
        WHERE id = :id AND version = :version AND published_at IS NULL
        """)
    int change(long id, int version, long unitId, String unitPath, String title, String settings, long by, long now);

    @Query("DELETE FROM contest WHERE id = :id AND version = :version AND published_at IS NULL")
    int delete(long id, int version);

    @Query("SELECT c.changed_at AS changed_at, p.name AS name FROM contest c LEFT JOIN person p ON p.id = c.changed_by WHERE c.id = :id")
    Optional<LastSave> lastSave(long id);

    /** Words and hours of a published contest; where it stands in the tree stays as published. */
    @Query("""
        UPDATE contest SET title = :title, settings = :settings, version = version + 1, changed_at = :now, changed_by = :by
        WHERE id = :id AND version = :version AND published_at IS NOT NULL
        """)
    int reword(long id, int version, String title, String settings, @Nullable Long by, long now);

    @Query("""
        UPDATE contest SET published_at = :now, published_by = :by, changed_at = :now, version = version + 1, roll_version = roll_version + 1
        WHERE id = :id AND version = :version AND published_at IS NULL
        """)
    int publish(long id, int version, @Nullable Long by, long now);
}
