package vn.hoithi.marking;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Essays as they change hands: every change is one statement guarded by what it expects. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface EssayRepository extends GenericRepository<Essay, Long> {

    /** An attempt that has its essay here already is left alone; {@code folded} is the body as searched. */
    default void insert(Essay e, String folded) {
        insert(e.attemptId(), e.token(), e.contestId(), e.roundNo(), e.personId(), e.unitId(), e.unitPath(), e.body(), folded, e.words(), e.submittedAt());
    }

    /** The statement: use {@link #insert(Essay, String)}. */
    @Query("""
        INSERT IGNORE INTO essay (attempt_id, token, contest_id, round_no, person_id, unit_id, unit_path, body, words, submitted_at, revision, points, remark, folded, folded_at)
        VALUES (:attemptId, :token, :contestId, :roundNo, :personId, :unitId, :unitPath, :body, :words, :now, 0, 0, '', :folded, :now)
        """)
    void insert(long attemptId, String token, long contestId, int roundNo, long personId, long unitId, String unitPath, String body, String folded, int words, long now);

    /** Takes one back that nobody has saved marks of. Gives 1 or 0. */
    @Query("DELETE FROM essay WHERE attempt_id = :attemptId AND revision = 0 AND marked_at IS NULL AND released_at IS NULL")
    int withdraw(long attemptId);

    @Query("SELECT * FROM essay WHERE token = :token")
    Optional<Essay> byToken(String token);

    @Query("SELECT * FROM essay WHERE attempt_id = :attemptId")
    Optional<Essay> byAttempt(long attemptId);

    /** Tokens free for this marker, the longest waiting first. */
    @Query("""
        SELECT token FROM essay
        WHERE contest_id = :contestId AND marked_at IS NULL AND (marker_id IS NULL OR claimed_at < :stale)
          AND person_id <> :me AND unit_path NOT LIKE CONCAT(:home, '%') AND :home NOT LIKE CONCAT(unit_path, '%')
        ORDER BY submitted_at, token
        LIMIT 20
        """)
    List<String> free(long contestId, long me, String home, long stale);

    /** The marker's oldest essay still in work. */
    @Query("SELECT token FROM essay WHERE contest_id = :contestId AND marker_id = :me AND marked_at IS NULL ORDER BY submitted_at, token LIMIT 1")
    Optional<String> begun(long contestId, long me);

    /** Takes it if it is still free, or mine already. Gives 1 or 0. */
    @Query("""
        UPDATE essay SET marker_id = :me, claimed_at = :now
        WHERE token = :token AND marked_at IS NULL AND (marker_id IS NULL OR marker_id = :me OR claimed_at < :stale)
        """)
    int claim(String token, long me, long stale, long now);

    /** Saves if it is still this marker's and nobody saved in between. Gives 1 or 0. */
    @Query("""
        UPDATE essay SET revision = revision + 1, claimed_at = :now, marked_at = :markedAt, points = :points, remark = :remark
        WHERE attempt_id = :attemptId AND marker_id = :me AND revision = :revision AND released_at IS NULL
        """)
    int save(long attemptId, long me, int revision, @Nullable Long markedAt, int points, String remark, long now);

    /** Clears the draft of whoever held it before. */
    @Query("UPDATE essay SET remark = '', points = 0 WHERE token = :token")
    void blank(String token);

    @Query("DELETE FROM essay_mark WHERE attempt_id = :attemptId")
    void clearMarks(long attemptId);

    @Query("INSERT INTO essay_mark (attempt_id, criterion_no, points, remark, marked_by, marked_at) VALUES (:attemptId, :criterionNo, :points, :remark, :me, :now)")
    void mark(long attemptId, int criterionNo, @Nullable Integer points, String remark, long me, long now);

    @Query("SELECT criterion_no, points, remark FROM essay_mark WHERE attempt_id = :attemptId ORDER BY criterion_no")
    List<EssayMark> marks(long attemptId);

    @Query("SELECT * FROM essay WHERE contest_id = :contestId AND marked_at IS NOT NULL AND released_at IS NULL ORDER BY attempt_id LIMIT :limit")
    List<Essay> unreleased(long contestId, int limit);

    /** Releases it as it was read. Gives 1, or 0 when another release or a save came first. */
    @Query("UPDATE essay SET released_at = :now WHERE attempt_id = :attemptId AND revision = :revision AND marked_at IS NOT NULL AND released_at IS NULL")
    int release(long attemptId, int revision, long now);
}
