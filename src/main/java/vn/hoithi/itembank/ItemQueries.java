package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The list of items an organiser may see: of the units in the person's charge and of the units above them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ItemQueries extends GenericRepository<ItemRow, Long> {

    /** Of the units whose items the person may see, narrowed by what was asked for. */
    String REACHED = """
        WHERE (u.id IN (:lineage) OR EXISTS (
            SELECT 1 FROM role_grant g
            JOIN unit top ON top.id = g.unit_id
            WHERE g.person_id = :personId AND g.role = 'ORGANISER' AND u.path LIKE CONCAT(top.path, '%')))
          AND (:topicId = 0 OR i.topic_id = :topicId)
          AND (:level = '' OR v.level = :level)
          AND (:kind = '' OR v.kind = :kind)
          AND v.folded LIKE :pattern
          AND (:retired = 1 OR i.retired_at IS NULL)
        """;

    /** A line of the list. */
    @Introspected
    record Line(long id, int number, ItemKind kind, Level level, String text, String choices, String topicName, String unitName, String unitPath, @Nullable Long retiredAt, @Nullable Long usedAt) {
    }

    @Query("""
        SELECT i.id, v.number, v.kind, v.level, v.text, v.choices, t.name AS topic_name, u.name AS unit_name, u.path AS unit_path, i.retired_at, v.used_at
        FROM item i
        JOIN item_version v ON v.id = i.current_version_id
        JOIN topic t ON t.id = i.topic_id
        JOIN unit u ON u.id = i.unit_id
        """ + REACHED + """
        ORDER BY i.id DESC
        LIMIT :size OFFSET :from
        """)
    List<Line> lines(List<Long> lineage, long personId, long topicId, String level, String kind, String pattern, int retired, int size, int from);

    /** The choices of what is listed, the newest items first. */
    @Query("""
        SELECT v.choices
        FROM item i
        JOIN item_version v ON v.id = i.current_version_id
        JOIN unit u ON u.id = i.unit_id
        """ + REACHED + """
        ORDER BY i.id DESC
        LIMIT :size
        """)
    List<String> choices(List<Long> lineage, long personId, long topicId, String level, String kind, String pattern, int retired, int size);

    @Query("""
        SELECT COUNT(*)
        FROM item i
        JOIN item_version v ON v.id = i.current_version_id
        JOIN unit u ON u.id = i.unit_id
        """ + REACHED)
    long count(List<Long> lineage, long personId, long topicId, String level, String kind, String pattern, int retired);
}
