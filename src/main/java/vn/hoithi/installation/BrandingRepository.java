package vn.hoithi.installation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The one row of what an installation calls itself. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BrandingRepository extends GenericRepository<BrandingRepository.Row, Integer> {

    /** {@code version} counts the changes. */
    @Introspected
    @MappedEntity("branding")
    record Row(@Id int id, String name, String owner, String colour, int hasEmblem, long version) {
    }

    @Query("SELECT id, name, owner, colour, CASE WHEN emblem IS NULL THEN 0 ELSE 1 END AS has_emblem, version FROM branding WHERE id = 1")
    Optional<Row> row();

    @Query("""
        INSERT INTO branding (id, name, owner, colour, version, changed_by, changed_at) VALUES (1, :name, :owner, :colour, 1, :personId, :now)
        ON DUPLICATE KEY UPDATE name = VALUES(name), owner = VALUES(owner), colour = VALUES(colour), version = version + 1, changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)
        """)
    void words(String name, String owner, String colour, long personId, long now);
}
