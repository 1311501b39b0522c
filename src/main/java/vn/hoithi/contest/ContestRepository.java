package vn.hoithi.contest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.UnitKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContestRepository extends GenericRepository<ContestRow, Long> {

    /** A line of the roll as stored. */
    @Introspected
    record RollRow(long unitId, String unitPath, @Nullable Long parentId, int depth, UnitKind kind, int members, int officers, @Nullable LocalDate countedOn, String source) {

        Contests.RollEntry entry() {
            return new Contests.RollEntry(unitId, unitPath, parentId, depth, kind, members, officers, countedOn, source);
        }
    }

    @Query("SELECT * FROM contest WHERE id = :id")
    Optional<ContestRow> byId(long id);

    @Query("SELECT id, version FROM contest WHERE id = :id")
    Optional<ContestRow.Head> head(long id);

    @Query("SELECT id, version FROM contest WHERE slug = :slug AND published_at IS NOT NULL")
    Optional<ContestRow.Head> publishedHead(String slug);

    @Query("SELECT slug FROM contest WHERE code = :code AND published_at IS NOT NULL")
    Optional<String> slugOfCode(String code);

    @Query("SELECT id, version FROM contest WHERE published_at IS NOT NULL ORDER BY published_at DESC LIMIT 500")
    List<ContestRow.Head> publishedHeads();

    @Query("SELECT id, version FROM contest WHERE unit_path LIKE :prefix ORDER BY id DESC LIMIT 500")
    List<ContestRow.Head> within(String prefix);

    @Query("SELECT id, version FROM contest WHERE slug = :slug AND unit_path LIKE :prefix")
    Optional<ContestRow.Head> within(String prefix, String slug);

    @Query("SELECT COUNT(*) FROM contest WHERE slug = :slug OR code = :code")
    int taken(String slug, String code);

    @Query("""
        INSERT INTO contest (id, slug, code, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at, published_by)
        VALUES (:id, :slug, :code, :unitId, :unitPath, :title, :settings, 1, :by, :now, :now, NULL, NULL)
        """)
    void insert(long id, String slug, String code, long unitId, String unitPath, String title, String settings, @Nullable Long by, long now);

    @Query("""
        UPDATE contest SET unit_id = :unitId, unit_path = :unitPath, title = :title, settings = :settings, version = version + 1, changed_at = :now
        WHERE id = :id AND version = :version
        """)
    int change(long id, int version, long unitId, String unitPath, String title, String settings, long now);

    @Query("""
        UPDATE contest SET published_at = :now, published_by = :by, changed_at = :now, version = version + 1
        WHERE id = :id AND version = :version AND published_at IS NULL
        """)
    int publish(long id, int version, @Nullable Long by, long now);

    /** A new version of a published contest without a change in its settings: every node then reads its roll anew. */
    @Query("UPDATE contest SET changed_at = :now, version = version + 1 WHERE id = :id AND version = :version AND published_at IS NOT NULL")
    int touch(long id, int version, long now);

    @Query("INSERT INTO roll_renewal (id, contest_id, renewed_at, renewed_by, units) VALUES (:id, :contestId, :now, :by, :units)")
    void renewed(long id, long contestId, long now, long by, int units);

    @Query("SELECT MAX(renewed_at) FROM roll_renewal WHERE contest_id = :contestId")
    Optional<Long> renewedAt(long contestId);

    @Query("SELECT item_version_id FROM contest_pool WHERE contest_id = :contestId ORDER BY item_version_id")
    List<Long> pool(long contestId);

    @Query("SELECT unit_id, unit_path, parent_id, depth, kind, members, officers, counted_on, source FROM contest_roll WHERE contest_id = :contestId")
    List<RollRow> roll(long contestId);
}
