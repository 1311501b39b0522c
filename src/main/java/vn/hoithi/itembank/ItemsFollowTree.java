package vn.hoithi.itembank;

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

/** Questions belong to a unit and not to its place; they go with its people when it is merged. */
@Singleton
class ItemsFollowTree implements TreeFollower {

    private final Rows rows;

    ItemsFollowTree(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void merged(Unit unit, Unit into, Instant now) {
        rows.give(unit.id(), into.id());
    }

    @Override
    public List<String> touched(Unit unit, boolean merged, Wording words, Instant now) {
        var many = merged ? rows.of(unit.id()) : 0;
        return many == 0 ? List.of() : List.of(words.say("tree.items.go", words.number(many)));
    }

    /** Which questions belong to which unit. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<ItemRow, Long> {

        @Query("SELECT COUNT(*) FROM item WHERE unit_id = :unitId AND retired_at IS NULL")
        long of(long unitId);

        @Query("UPDATE item SET unit_id = :into WHERE unit_id = :unitId")
        int give(long unitId, long into);
    }
}
