package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Items, their versions and topics as stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ItemRepository extends GenericRepository<ItemRow, Long> {

    @Query("SELECT * FROM topic ORDER BY position, id")
    List<Topic> topics();

    @Query("SELECT * FROM topic WHERE code = :code")
    Optional<Topic> topic(String code);

    @Query("INSERT IGNORE INTO topic (id, code, name, position) VALUES (:id, :code, :name, :position)")
    void insertTopic(long id, String code, String name, int position);

    @Query("""
        SELECT v.id, v.item_id, v.number, i.topic_id, v.kind, v.level, v.text, v.choices, v.source, v.explanation, v.created_at, v.used_at
        FROM item i
        JOIN item_version v ON v.id = i.current_version_id
        WHERE i.unit_id IN (:unitIds)
          AND i.retired_at IS NULL
        ORDER BY i.id
        """)
    List<VersionRow> drawable(List<Long> unitIds);

    @Query("""
        SELECT v.id, v.item_id, v.number, i.topic_id, v.kind, v.level, v.text, v.choices, v.source, v.explanation, v.created_at, v.used_at
        FROM item_version v
        JOIN item i ON i.id = v.item_id
        WHERE v.id IN (:ids)
        """)
    List<VersionRow> versions(List<Long> ids);

    @Query("""
        SELECT v.id, v.item_id, v.number, i.topic_id, v.kind, v.level, v.text, v.choices, v.source, v.explanation, v.created_at, v.used_at
        FROM item_version v
        JOIN item i ON i.id = v.item_id
        WHERE v.item_id = :itemId
        ORDER BY v.number DESC
        """)
    List<VersionRow> history(long itemId);

    @Query("UPDATE item_version SET used_at = :now WHERE id IN (:ids) AND used_at IS NULL")
    void markUsed(List<Long> ids, long now);

    @Query("SELECT * FROM item WHERE id = :id")
    Optional<ItemRow> item(long id);

    @Query("""
        INSERT INTO item (id, unit_id, topic_id, current_version_id, created_by, created_at, retired_at)
        VALUES (:id, :unitId, :topicId, :versionId, :by, :now, NULL)
        """)
    void insertItem(long id, long unitId, long topicId, long versionId, @Nullable Long by, long now);

    @Query("""
        INSERT INTO item_version (id, item_id, number, kind, level, text, folded, choices, source, explanation, created_by, created_at, used_at)
        VALUES (:id, :itemId, :number, :kind, :level, :text, :folded, :choices, :source, :explanation, :by, :now, NULL)
        """)
    void insertVersion(long id, long itemId, int number, ItemKind kind, Level level, String text, String folded, String choices, String source, String explanation,
                       @Nullable Long by, long now);

    @Query("""
        UPDATE item_version
        SET kind = :kind, level = :level, text = :text, folded = :folded, choices = :choices, source = :source, explanation = :explanation
        WHERE id = :id
          AND used_at IS NULL
        """)
    int changeUnused(long id, ItemKind kind, Level level, String text, String folded, String choices, String source, String explanation);

    @Query("""
        UPDATE item
        SET topic_id = :topicId, revision = revision + 1
        WHERE id = :id
          AND revision = :seen
          AND retired_at IS NULL
        """)
    int claimEdit(long id, long topicId, int seen);

    @Query("UPDATE item SET current_version_id = :versionId WHERE id = :id")
    void setCurrent(long id, long versionId);

    @Query("UPDATE item SET retired_at = :now, revision = revision + 1 WHERE id = :id AND retired_at IS NULL")
    int retire(long id, long now);

    @Query("UPDATE item SET retired_at = NULL, revision = revision + 1 WHERE id = :id AND retired_at IS NOT NULL")
    int restore(long id);

    /** An item of the bank and the text it is found by. */
    @Introspected
    public record Held(long itemId, long unitId, long topicId, int revision, long versionId, String folded) {
    }

    @Query("""
        SELECT i.id AS item_id, i.unit_id AS unit_id, i.topic_id AS topic_id, i.revision AS revision, v.id AS version_id, v.folded AS folded
        FROM item i
        JOIN item_version v ON v.id = i.current_version_id
        WHERE i.unit_id IN (:unitIds) AND i.retired_at IS NULL
        ORDER BY i.id
        """)
    List<Held> held(List<Long> unitIds);
}
