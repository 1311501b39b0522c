package vn.hoithi.contest.roll;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.contest.Contest;

import java.util.Optional;

/** When a contest's numbers were taken anew. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RollRepository extends GenericRepository<Contest.Head, Long> {

    /** A new version of a published contest without a change in its settings: every node then reads its roll anew. */
    @Query("UPDATE contest SET changed_at = :now, version = version + 1, roll_version = roll_version + 1 WHERE id = :id AND version = :version AND published_at IS NOT NULL")
    int touch(long id, int version, long now);

    @Query("INSERT INTO roll_renewal (id, contest_id, renewed_at, renewed_by, units) VALUES (:id, :contestId, :now, :by, :units)")
    void renewed(long id, long contestId, long now, long by, int units);

    @Query("SELECT MAX(renewed_at) FROM roll_renewal WHERE contest_id = :contestId")
    Optional<Long> renewedAt(long contestId);
}
