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
        INSERT INTO person (id, phone, name, sort_name, worded, sort_key, birth_year, created_at, disabled_at)
        VALUES (:id, :phone, :name, :sortName, :sortName, :sortKey, :birthYear, :createdAt, NULL)
        """)
    void insert(long id, @io.micronaut.core.annotation.Nullable String phone, String name, String sortName, String sortKey, int birthYear, long createdAt);

    /** A name the union has not confirmed. */
    @Query("UPDATE person SET name = :name, sort_name = :sortName, sort_key = :sortKey, birth_year = :birthYear, name_confirmed_at = NULL, name_confirmed_by = NULL WHERE id = :id")
    int rename(long id, String name, String sortName, String sortKey, int birthYear);

    @Query("UPDATE person SET birth_year = :birthYear WHERE id = :id")
    int setBirthYear(long id, int birthYear);

    @Query("UPDATE person SET name = :name, sort_name = :sortName, sort_key = :sortKey, name_confirmed_at = :now, name_confirmed_by = :by WHERE id = :id")
    int renameConfirmed(long id, String name, String sortName, String sortKey, long by, long now);

    @Query("SELECT name FROM person WHERE id = :id FOR UPDATE")
    Optional<String> lockedName(long id);

    @Query("SELECT COUNT(*) FROM person WHERE id = :id AND name_confirmed_at IS NOT NULL")
    long nameConfirmed(long id);

    @Query("UPDATE person SET phone = :phone WHERE id = :id AND phone IS NULL")
    int givePhone(long id, String phone);

    @Query("UPDATE person SET disabled_at = :now, disabled_by = :by, disabled_reason = :reason WHERE id = :id AND disabled_at IS NULL")
    int disable(long id, long by, @io.micronaut.core.annotation.Nullable String reason, long now);

    @Query("UPDATE person SET disabled_at = NULL, disabled_by = NULL, disabled_reason = NULL WHERE id = :id AND disabled_at IS NOT NULL")
    int enable(long id);

    @Query("SELECT hash FROM credential WHERE person_id = :personId")
    Optional<String> hash(long personId);

    @Query("""
        INSERT INTO credential (person_id, hash, changed_at, failures, blocked_until)
        VALUES (:personId, :hash, :now, 0, 0)
        ON DUPLICATE KEY UPDATE hash = VALUES(hash), changed_at = VALUES(changed_at), failures = 0, blocked_until = 0
        """)
    void setPassword(long personId, String hash, long now);

    /** The same password, kept in another way; nothing when it was changed meanwhile. */
    @Query("UPDATE credential SET hash = :fresh WHERE person_id = :personId AND hash = :seen")
    int renewHash(long personId, String seen, String fresh);
}
