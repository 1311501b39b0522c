package vn.hoithi.attempt.extratime;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.tree.TreeFollower;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;

/** Attempts keep the unit and the place of their moment: who is inside goes on and is counted where the paper was opened. */
@Singleton
class AttemptsFollowTree implements TreeFollower {

    private final Rows rows;

    AttemptsFollowTree(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> touched(Unit unit, boolean merged, Wording words, Instant now) {
        var inside = rows.inside(unit.path() + "%");
        return inside == 0 ? List.of() : List.of(words.say("tree.inside", words.number(inside)));
    }

    /** Who is inside. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<AttemptRow, Long> {

        @Query("SELECT COUNT(*) FROM attempt WHERE state = 0 AND round_no > 0 AND unit_path LIKE :below")
        long inside(String below);
    }
}
