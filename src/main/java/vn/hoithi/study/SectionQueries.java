package vn.hoithi.study;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SectionQueries extends GenericRepository<MaterialSection, Long> {

    @Query("SELECT id, material_id, level, readable, anchor, heading FROM material_section WHERE material_id = :materialId ORDER BY position")
    List<MaterialSection.Entry> contents(long materialId);

    @Query("SELECT * FROM material_section WHERE material_id = :materialId ORDER BY position")
    List<MaterialSection> all(long materialId);

    @Query("SELECT * FROM material_section WHERE material_id = :materialId AND anchor = :anchor")
    Optional<MaterialSection> section(long materialId, String anchor);

    @Query("""
        SELECT material_id, COUNT(*) AS pages
        FROM material_section
        WHERE readable = 1
          AND material_id IN (:materialIds)
        GROUP BY material_id
        """)
    List<MaterialSection.Count> pages(List<Long> materialIds);

    /** Sections in which every word stands: regular expressions for three of them, "" for fewer. */
    @Query("""
        SELECT s.id, s.material_id, m.title, s.anchor, s.heading, s.text, s.folded
        FROM material_section s
        JOIN material m ON m.id = s.material_id
        WHERE m.published_at IS NOT NULL
          AND m.id IN (:materialIds)
          AND s.readable = 1
          AND REGEXP_LIKE(s.folded, :first) AND REGEXP_LIKE(s.folded, :second) AND REGEXP_LIKE(s.folded, :third)
        ORDER BY m.id, s.position
        LIMIT 400
        """)
    List<MaterialSection.Hit> matching(List<Long> materialIds, String first, String second, String third);

    @Query("SELECT id, html FROM material_section WHERE id IN (:ids)")
    List<MaterialSection.Words> words(List<Long> ids);
}
