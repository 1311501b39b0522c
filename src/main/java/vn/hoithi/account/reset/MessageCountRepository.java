package vn.hoithi.account.reset;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageCountRepository extends GenericRepository<MessageCountRepository.Count, String> {

    /** Messages of a local day. */
    @Introspected
    @MappedEntity("message_count")
    record Count(@Id String name, int dayNo, int messages) {
    }

    @Query("INSERT IGNORE INTO message_count (name, day_no, messages) VALUES (:name, :day, 0)")
    void open(String name, long day);

    @Query("UPDATE message_count SET messages = messages + 1 WHERE name = :name AND day_no = :day AND messages < :limit")
    int take(String name, long day, int limit);

    @Query("SELECT * FROM message_count WHERE name = :name AND day_no = :day")
    Optional<Count> of(String name, long day);

    @Query("DELETE FROM message_count WHERE day_no < :before")
    int forget(long before);
}
