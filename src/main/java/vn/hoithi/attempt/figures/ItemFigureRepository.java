package vn.hoithi.attempt.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.List;
import java.util.Optional;

/** Figures as stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ItemFigureRepository extends GenericRepository<Contest.Head, Long> {

    /** When a contest's were asked for and made, epoch milliseconds. */
    @Introspected
    record Run(long contestId, long askedAt, @Nullable Long madeAt) {

        boolean pending() {
            return madeAt == null || madeAt < askedAt;
        }
    }

    @Query("SELECT item_version_id, papers, right_count, facility, discrimination, choices FROM item_figure WHERE contest_id = :contestId")
    List<ItemFigure> of(long contestId);

    @Query("SELECT contest_id, asked_at, made_at FROM item_figure_run WHERE contest_id = :contestId")
    Optional<Run> run(long contestId);

    @Query("SELECT contest_id, asked_at, made_at FROM item_figure_run")
    List<Run> runs();

    @Query("INSERT INTO item_figure_run (contest_id, asked_at, working_until) VALUES (:contestId, :at, 0) ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at)")
    void ask(long contestId, long at);

    @Query("UPDATE item_figure_run SET working_until = :until WHERE contest_id = :contestId AND working_until < :now")
    int take(long contestId, long until, long now);

    @Query("UPDATE item_figure_run SET made_at = :at, working_until = 0 WHERE contest_id = :contestId")
    void made(long contestId, long at);

    @Query("DELETE FROM item_figure WHERE contest_id = :contestId")
    void clear(long contestId);

    @Query("INSERT INTO item_figure (contest_id, item_version_id, papers, right_count, facility, discrimination, choices) VALUES (:contestId, :versionId, :papers, :right, :facility, :discrimination, :choices)")
    void put(long contestId, long versionId, int papers, int right, int facility, @Nullable Integer discrimination, String choices);
}
