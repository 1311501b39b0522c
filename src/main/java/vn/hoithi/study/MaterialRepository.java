package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MaterialRepository extends GenericRepository<Material, Long> {

    @Query("SELECT * FROM material WHERE id = :id")
    Optional<Material> byId(long id);

    @Query("SELECT * FROM material WHERE published_at IS NOT NULL ORDER BY topic_id, position, id")
    List<Material> published();

    @Query("""
        SELECT * FROM material
        WHERE published_at IS NOT NULL
          AND unit_id IN (:unitIds)
        ORDER BY topic_id, position, id
       
        """)
    List<Material> publishedOf(List<Long> unitIds);

    /** Those of some topics, the first of each before the second of any. */
    @Query("""
        SELECT * FROM material
        WHERE published_at IS NOT NULL
          AND topic_id IN (:topicIds)
          AND unit_id IN (:unitIds)
        ORDER BY position, topic_id, id
        LIMIT :most
        """)
    List<Material> publishedAbout(List<Long> topicIds, List<Long> unitIds, int most);

    @Query("SELECT * FROM material WHERE unit_path LIKE :prefix ORDER BY created_at DESC")
    List<Material> below(String prefix);

    @Query("SELECT COUNT(*) FROM material WHERE topic_id = :topicId")
    int countOf(long topicId);

    @Query("""
        INSERT INTO material (id, unit_id, unit_path, topic_id, kind, title, folded_title, summary, sources, position, created_by, created_at, published_at)
        VALUES (:id, :unitId, :unitPath, :topicId, :kind, :title, :foldedTitle, :summary, :sources, :position, :createdBy, :createdAt, NULL)
        """)
    void insert(Material draft);

    @Query("""
        INSERT INTO material_section (id, material_id, position, level, readable, anchor, heading, html, text, folded, markdown)
        VALUES (:id, :materialId, :position, :level, :readable, :anchor, :heading, :html, :text, :folded, :markdown)
        """)
    void insertSection(long id, long materialId, int position, int level, int readable, String anchor, String heading, String html, String text, String folded, @Nullable String markdown);

    /** The same, of a section: a repository takes whole records only of the kind it is for. */
    default void insertSection(MaterialSection s) {
        insertSection(s.id(), s.materialId(), s.position(), s.level(), s.readable(), s.anchor(), s.heading(), s.html(), s.text(), s.folded(), s.markdown());
    }

    /** Another wording; the anchor and the id stay, and with them everybody's place. Gives 0 when somebody else saved in between. */
    @Query("""
        UPDATE material_section SET heading = :heading, html = :html, text = :text, folded = :folded, markdown = :markdown, version = version + 1
        WHERE id = :id AND version = :version
        """)
    int reword(long id, int version, String heading, String html, String text, String folded, String markdown);

    @Query("""
        UPDATE material SET topic_id = :topicId, kind = :kind, title = :title, folded_title = :foldedTitle, summary = :summary, sources = :sources, position = :position
        WHERE id = :id
        """)
    void describe(long id, long topicId, MaterialKind kind, String title, String foldedTitle, String summary, String sources, int position);

    @Query("UPDATE material SET published_at = :now WHERE id = :id AND published_at IS NULL")
    int publish(long id, long now);

    @Query("UPDATE material SET published_at = NULL WHERE id = :id AND published_at IS NOT NULL")
    int withdraw(long id);

    /** Something of the file that was not taken. */
    @Introspected
    record Notice(String kind, String place, String detail) {
    }

    @Query("INSERT INTO material_notice (material_id, position, kind, place, detail) VALUES (:materialId, :position, :kind, :place, :detail)")
    void insertNotice(long materialId, int position, String kind, String place, String detail);

    @Query("SELECT kind, place, detail FROM material_notice WHERE material_id = :materialId ORDER BY position")
    List<Notice> notices(long materialId);
}
