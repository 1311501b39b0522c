package vn.hoithi.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.hoithi.account.Person;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRepository extends GenericRepository<Person, Long> {

    /** What somebody agreed to. */
    @Introspected
    record Row(String wording, String words, long agreedAt) {
    }

    @Query("INSERT INTO consent_wording (version, words, used_since) VALUES (:version, :words, :now) ON DUPLICATE KEY UPDATE version = VALUES(version)")
    void keep(String version, String words, long now);

    @Query("INSERT INTO consent (person_id, wording, agreed_at) VALUES (:personId, :version, :now) ON DUPLICATE KEY UPDATE agreed_at = agreed_at")
    void give(long personId, String version, long now);

    @Query("SELECT c.wording, w.words, c.agreed_at FROM consent c JOIN consent_wording w ON w.version = c.wording WHERE c.person_id = :personId ORDER BY c.agreed_at DESC LIMIT 1")
    Optional<Row> of(long personId);
}
