package vn.hoithi.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<Person, Long> {

    @Query("SELECT * FROM person WHERE id = :id")
    Optional<Person> byId(long id);

    @Query("SELECT * FROM person WHERE phone = :phone")
    Optional<Person> byPhone(String phone);

    @Query("""
        INSERT INTO person (id, phone, name, sort_name, birth_year, created_at, disabled_at)
        VALUES (:id, :phone, :name, :sortName, :birthYear, :createdAt, NULL)
        """)
    void insert(long id, @io.micronaut.core.annotation.Nullable String phone, String name, String sortName, int birthYear, long createdAt);

    @Query("UPDATE person SET name = :name, sort_name = :sortName, birth_year = :birthYear WHERE id = :id")
    int rename(long id, String name, String sortName, int birthYear);

    @Query("UPDATE person SET phone = :phone WHERE id = :id AND phone IS NULL")
    int givePhone(long id, String phone);

    @Query("UPDATE person SET disabled_at = :now WHERE id = :id AND disabled_at IS NULL")
    int disable(long id, long now);

    @Query("SELECT * FROM credential WHERE person_id = :personId")
    Optional<Credential> credential(long personId);

    @Query("""
        INSERT INTO credential (person_id, hash, changed_at, failures, blocked_until)
        VALUES (:personId, :hash, :now, 0, 0)
        ON DUPLICATE KEY UPDATE hash = VALUES(hash), changed_at = VALUES(changed_at), failures = 0, blocked_until = 0
        """)
    void setPassword(long personId, String hash, long now);

    // blocked_until first: MySQL reads columns already set in the same statement, H2 the old ones
    @Query("""
        UPDATE credential
        SET blocked_until = CASE WHEN failures + 1 >= :limit THEN :until ELSE blocked_until END, failures = failures + 1
        WHERE person_id = :personId AND blocked_until <= :now
        """)
    int tried(long personId, int limit, long until, long now);

    // as above: blocked_until first
    @Query("""
        UPDATE credential
        SET blocked_until = CASE WHEN failures - 1 < :limit THEN 0 ELSE blocked_until END, failures = failures - 1
        WHERE person_id = :personId AND failures > 0
        """)
    int untried(long personId, int limit);

    @Query("UPDATE credential SET failures = 0, blocked_until = 0 WHERE person_id = :personId AND failures > 0")
    int succeeded(long personId);
}
