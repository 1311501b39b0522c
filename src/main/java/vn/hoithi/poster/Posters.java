package vn.hoithi.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.NotFoundException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which posters there are for whom: of units somebody looks after or holds contests for, and of contests the unit is in that are not over. */
@Singleton
class Posters {

    private final Units units;
    private final Contests contests;
    private final Rolls rolls;

    Posters(Units units, Contests contests, Rolls rolls) {
        this.units = units;
        this.contests = contests;
        this.rolls = rolls;
    }

    /** The open unit, if the reader leads, administers or organises there. */
    Unit unit(Actor actor, long id) {
        return units.byId(id).filter(Unit::open).filter(u -> reaches(actor, u)).orElseThrow(NotFoundException::new);
    }

    boolean reaches(Actor actor, Unit unit) {
        return Stream.of(Role.LEADER, Role.ADMINISTRATOR, Role.ORGANISER).anyMatch(role -> actor.scope(role).covers(unit.path()));
    }

    List<Contest> contests(Unit unit, Instant now) {
        var coming = contests.published().stream().filter(c -> c.phaseAt(now) != Phase.ENDED).toList();
        var invited = coming.isEmpty() ? Set.<Long>of() : rolls.of(unit.id()).stream().map(Rolls.Invitation::contestId).collect(Collectors.toSet());
        return coming.stream().filter(c -> invited.contains(c.id())).toList();
    }

    /** One of these; null for "", which is the poster of the unit alone. */
    Contest contest(Unit unit, String slug, Instant now) {
        return slug.isEmpty() ? null : contests(unit, now).stream().filter(c -> c.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** In whose rolls a unit is. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rolls extends GenericRepository<Contest.Head, Long> {

        /** The unit is in the contest's roll. */
        @Introspected
        record Invitation(long contestId) {
        }

        @Query("SELECT contest_id FROM contest_roll WHERE unit_id = :unitId")
        List<Invitation> of(long unitId);
    }
}
