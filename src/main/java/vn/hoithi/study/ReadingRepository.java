package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadingRepository extends GenericRepository<Reading, Long> {

    @Query("SELECT * FROM reading WHERE person_id = :personId AND material_id = :materialId")
    Optional<Reading> of(long personId, long materialId);

    @Query("SELECT * FROM reading WHERE person_id = :personId ORDER BY placed_at DESC")
    List<Reading> ofPerson(long personId);

    /** A published material somebody is in. */
    @Introspected
    record UnderWay(long materialId, String title) {
    }

    @Query("""
        SELECT m.id AS material_id, m.title AS title
        FROM reading r
        JOIN material m ON m.id = r.material_id AND m.published_at IS NOT NULL
        WHERE r.person_id = :personId AND r.done_at IS NULL
        ORDER BY r.placed_at DESC
        LIMIT 1
        """)
    Optional<UnderWay> underWay(long personId);

    @Query("""
        INSERT INTO reading (person_id, material_id, anchor, passage, placed_at, done_at)
        VALUES (:personId, :materialId, :anchor, :passage, :now, NULL)
        ON DUPLICATE KEY UPDATE anchor = VALUES(anchor), passage = VALUES(passage), placed_at = VALUES(placed_at)
        """)
    void place(long personId, long materialId, String anchor, String passage, long now);

    @Query("""
        INSERT INTO section_reading (person_id, section_id, material_id, read_at)
        VALUES (:personId, :sectionId, :materialId, :now)
        ON DUPLICATE KEY UPDATE section_id = VALUES(section_id)
        """)
    void read(long personId, long sectionId, long materialId, long now);

    @Query("SELECT section_id FROM section_reading WHERE person_id = :personId AND material_id = :materialId")
    List<Long> sectionsRead(long personId, long materialId);

    @Query("""
        SELECT material_id, COUNT(*) AS pages
        FROM section_reading
        WHERE person_id = :personId
        GROUP BY material_id
        """)
    List<MaterialSection.Count> pagesRead(long personId);

    @Query("""
        UPDATE reading SET done_at = :now
        WHERE person_id = :personId
          AND material_id = :materialId
          AND done_at IS NULL
          AND (SELECT COUNT(*) FROM section_reading r WHERE r.person_id = :personId AND r.material_id = :materialId)
           >= (SELECT COUNT(*) FROM material_section s WHERE s.material_id = :materialId AND s.readable = 1)
        """)
    int finish(long personId, long materialId, long now);
}
