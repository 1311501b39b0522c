package vn.hoithi.sharing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ResultShareRepository extends GenericRepository<ResultShare, String> {

    /** One a round: who makes it again is named otherwise from now on, under the same link. */
    @Query("""
        INSERT INTO result_share (code, person_id, contest_id, round_no, names, made_at) VALUES (:code, :personId, :contestId, :roundNo, :names, :now)
        ON DUPLICATE KEY UPDATE names = VALUES(names), made_at = VALUES(made_at)
        """)
    void make(String code, long personId, long contestId, int roundNo, String names, long now);

    @Query("SELECT * FROM result_share WHERE person_id = :personId AND contest_id = :contestId AND round_no = :roundNo")
    Optional<ResultShare> own(long personId, long contestId, int roundNo);

    @Query("SELECT * FROM result_share WHERE code = :code")
    Optional<ResultShare> byCode(String code);

    @Query("SELECT * FROM result_share WHERE person_id = :personId ORDER BY made_at DESC, code LIMIT 200")
    List<ResultShare> ofPerson(long personId);

    @Query("DELETE FROM result_share WHERE code = :code AND person_id = :personId")
    int withdraw(String code, long personId);
}
