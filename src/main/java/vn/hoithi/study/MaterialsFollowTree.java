package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.tree.TreeFollower;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;

/** Materials stay with their unit wherever it stands, and go with its people when it is merged. */
@Singleton
class MaterialsFollowTree implements TreeFollower {

    private final Rows rows;

    MaterialsFollowTree(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void moved(Instant now) {
        rows.elsewhere().forEach(m -> rows.replant(m.id(), m.path()));
    }

    @Override
    public void merged(Unit unit, Unit into, Instant now) {
        rows.give(unit.id(), into.id(), into.path());
    }

    @Override
    public List<String> touched(Unit unit, boolean merged, Wording words, Instant now) {
        var many = merged ? rows.of(unit.id()) : 0;
        return many == 0 ? List.of() : List.of(words.say("tree.materials.go", words.number(many)));
    }

    /** A material and where its unit stands. */
    @Introspected
    record Placed(long id, String path) {
    }

    /** Which materials belong to which unit. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Material, Long> {

        @Query("SELECT COUNT(*) FROM material WHERE unit_id = :unitId")
        long of(long unitId);

        @Query("SELECT m.id AS id, u.path AS path FROM material m JOIN unit u ON u.id = m.unit_id WHERE m.unit_path <> u.path")
        List<Placed> elsewhere();

        @Query("UPDATE material SET unit_path = :path WHERE id = :id")
        int replant(long id, String path);

        @Query("UPDATE material SET unit_id = :into, unit_path = :path WHERE unit_id = :unitId")
        int give(long unitId, long into, String path);
    }
}
