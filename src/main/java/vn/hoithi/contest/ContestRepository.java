package vn.hoithi.contest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.UnitKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContestRepository extends GenericRepository<ContestRow, Long> {

    /** A line of the roll as stored. */
    @Introspected
    record RollRow(int version, long unitId, String unitPath, @Nullable Long parentId, int depth, UnitKind kind, int members, int officers, @Nullable LocalDate countedOn, String source) {

        Contests.RollEntry entry() {
            return new Contests.RollEntry(unitId, unitPath, parentId, depth, kind, members, officers, countedOn, source);
        }
    }

    /** A line of the pool as stored: the topic and level are those of the publication. */
    @Introspected
    record PoolRow(long itemVersionId, long topicId, Level level, int roundNo, Pool.@Nullable Ruling ruling, @Nullable Integer keyBits) {

        Pool.Place place(ItemVersion item) {
            return new Pool.Place(ruling == Pool.Ruling.KEYED ? item.keyed(keyBits) : item, topicId, level, roundNo, ruling);
        }
    }

    @Query("SELECT * FROM contest WHERE id = :id")
    Optional<ContestRow> byId(long id);

    @Query("SELECT id, version FROM contest WHERE id = :id")
    Optional<Contest.Head> head(long id);

    @Query("SELECT id, version FROM contest WHERE slug = :slug AND published_at IS NOT NULL")
    Optional<Contest.Head> publishedHead(String slug);

    @Query("SELECT slug FROM contest WHERE code = :code AND published_at IS NOT NULL")
    Optional<String> slugOfCode(String code);

    @Query("SELECT id, version FROM contest WHERE published_at IS NOT NULL")
    List<Contest.Head> publishedHeads();

    @Query("SELECT id, version FROM contest WHERE unit_path LIKE :prefix")
    List<Contest.Head> within(String prefix);

    @Query("SELECT id, version FROM contest WHERE slug = :slug AND unit_path LIKE :prefix")
    Optional<Contest.Head> within(String prefix, String slug);

    @Query("""
        SELECT p.item_version_id, p.topic_id, p.level, p.round_no, c.ruling, c.key_bits FROM contest_pool p
        LEFT JOIN item_correction c ON c.contest_id = p.contest_id AND c.item_version_id = p.item_version_id AND c.in_force = 1
        WHERE p.contest_id = :contestId ORDER BY p.item_version_id
        """)
    List<PoolRow> pool(long contestId);

    /** Where a unit stands in a roll. */
    @Introspected
    record Rolled(long unitId, String unitPath) {
    }

    @Query("SELECT DISTINCT unit_id, unit_path FROM contest_roll WHERE contest_id = :contestId AND unit_id IN (:unitIds)")
    List<Rolled> rolled(long contestId, List<Long> unitIds);

    /** Each line with the version of the roll it was read at, in one statement: nobody can keep it under another. */
    @Query("""
        SELECT c.roll_version AS version, r.unit_id AS unit_id, r.unit_path AS unit_path, r.parent_id AS parent_id, r.depth AS depth, r.kind AS kind, r.members AS members, r.officers AS officers,
          r.counted_on AS counted_on, r.source AS source
        FROM contest c
        JOIN contest_roll r ON r.contest_id = c.id
        WHERE c.id = :contestId
        """)
    List<RollRow> roll(long contestId);
}
