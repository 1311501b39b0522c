package vn.hoithi.organisation.tree;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.organisation.Unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TreeRepository extends GenericRepository<UnitChange, Long> {

    /** Whoever changes the tree waits here until nobody else does, and every node forgets its copies. */
    @Query("UPDATE unit_tree SET version = version + 1 WHERE id = 1")
    int lock();

    @Query("SELECT * FROM unit WHERE id = :id FOR UPDATE")
    Optional<Unit> locked(long id);

    @Query("SELECT * FROM unit WHERE id IN (:ids)")
    List<Unit> those(List<Long> ids);

    @Query("SELECT id, parent_id, path, depth FROM unit WHERE path LIKE :below")
    List<Place> places(String below);

    @Query("SELECT * FROM unit WHERE parent_id = :parentId ORDER BY sort_key, id")
    List<Unit> children(long parentId);

    @Query("SELECT * FROM unit WHERE code = :code AND closed_on IS NULL ORDER BY id LIMIT 2")
    List<Unit> coded(String code);

    @Query("SELECT * FROM unit WHERE merged_into = :unitId ORDER BY closed_on, id")
    List<Unit> mergedInto(long unitId);

    @Query("UPDATE unit SET opened_on = :on WHERE id = :id")
    void openedOn(long id, LocalDate on);

    @Query("UPDATE unit SET closed_on = :on, merged_into = :into WHERE id = :id")
    void close(long id, LocalDate on, @Nullable Long into);

    @Query("UPDATE unit SET closed_on = NULL, merged_into = NULL WHERE id = :id")
    void reopen(long id);

    @Query("UPDATE unit SET parent_id = :parentId WHERE id = :id")
    void adopt(long id, long parentId);

    /** Moves a unit and all below it; {@code cut} is the length of the path that falls away, {@code deeper} by how many steps they stand deeper. */
    @Query("UPDATE unit SET path = CONCAT(:to, SUBSTRING(path, :cut + 1)), depth = depth + :deeper WHERE path LIKE :below")
    int replant(String below, int cut, String to, int deeper);

    @Query("SELECT COALESCE(MAX(CHAR_LENGTH(path)), 0) FROM unit WHERE path LIKE :below")
    int longestPath(String below);

    @Query("SELECT * FROM unit_change WHERE unit_id = :unitId ORDER BY id DESC LIMIT :limit")
    List<UnitChange> history(long unitId, int limit);

    @Query("SELECT COUNT(*) FROM membership WHERE unit_id = :unitId AND valid_to IS NULL")
    long people(long unitId);

    @Query("SELECT COUNT(*) FROM membership m JOIN unit u ON u.id = m.unit_id WHERE u.path LIKE :below AND m.valid_to IS NULL")
    long peopleBelow(String below);

    @Query("SELECT COUNT(*) FROM unit WHERE path LIKE :below AND closed_on IS NULL")
    long openBelow(String below);

    /** Ends all memberships of the unit. */
    @Query("UPDATE membership SET valid_to = CASE WHEN valid_from >= :now THEN valid_from + 1 ELSE :now END WHERE unit_id = :unitId AND valid_to IS NULL")
    int leaveAll(long unitId, long now);

    /** Whoever left the unit at this moment and is nowhere joins the other one. */
    @Query("""
        INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to)
        SELECT m.person_id, :into, m.role, m.valid_to, NULL FROM membership m
        WHERE m.unit_id = :unitId AND m.valid_to >= :now
          AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.person_id = m.person_id AND o.valid_to IS NULL)
        """)
    int joinAll(long unitId, long into, long now);

    /** Where a unit stands. */
    @Introspected
    record Place(long id, @Nullable Long parentId, String path, int depth) {

        /** Right below another one. */
        Place below(Place above) {
            return new Place(id, above.id(), above.path() + Long.toString(id, 36) + "/", above.depth() + 1);
        }
    }

    /** Somebody with a role at a unit. */
    @Introspected
    record Holder(long personId, String name, String role, long unitId, String unitName) {
    }

    @Query("""
        SELECT g.person_id, p.name, g.role, g.unit_id, u.name AS unit_name FROM role_grant g
        JOIN person p ON p.id = g.person_id
        JOIN unit u ON u.id = g.unit_id
        WHERE g.unit_id = :unitId
        ORDER BY p.sort_key, p.id, g.role
        """)
    List<Holder> holders(long unitId);
}
