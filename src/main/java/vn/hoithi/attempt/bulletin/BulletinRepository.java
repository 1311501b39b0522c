package vn.hoithi.attempt.bulletin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Bulletins as stored, and how many attempts each reached. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BulletinRepository extends GenericRepository<Bulletin, Long> {

    /** A line of the book; {@code taken} attempts were handed it. */
    @Introspected
    record Told(@Nullable Integer roundNo, String words, String toldBy, long toldAt, int taken) {
    }

    /** Gives 0 when the same press came before. */
    @Query("INSERT IGNORE INTO bulletin (id, contest_id, round_no, words, told_by, told_at) VALUES (:id, :contestId, :roundNo, :words, :toldBy, :toldAt)")
    int append(long id, long contestId, @Nullable Integer roundNo, String words, long toldBy, long toldAt);

    @Query("SELECT * FROM bulletin WHERE contest_id = :contestId ORDER BY told_at, id")
    List<Bulletin> of(long contestId);

    @Query("SELECT * FROM bulletin WHERE told_at >= :since ORDER BY told_at, id")
    List<Bulletin> since(long since);

    @Query("""
        SELECT b.round_no AS round_no, b.words AS words, p.name AS told_by, b.told_at AS told_at,
          (SELECT COUNT(*) FROM bulletin_taken t WHERE t.bulletin_id = b.id) AS taken
        FROM bulletin b
        JOIN person p ON p.id = b.told_by
        WHERE b.contest_id = :contestId
        ORDER BY b.told_at DESC, b.id DESC
        """)
    List<Told> book(long contestId);

    @Query("SELECT COUNT(*) FROM attempt WHERE contest_id = :contestId AND round_no > 0 AND state = 0 AND closes_at > :now")
    int inside(long contestId, long now);
}
