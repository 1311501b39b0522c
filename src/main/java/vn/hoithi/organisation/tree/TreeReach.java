package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.NotFoundException;

/** Who may do what to which unit: it is done by whoever leads above it; the top belongs to its administrators. */
@Singleton
class TreeReach {

    private final Units units;

    TreeReach(Units units) {
        this.units = units;
    }

    /** The unit as it is this moment, if the reader leads or administers it or one above it. */
    Unit unit(Actor actor, long id) {
        return units.read(id).filter(u -> actor.reach().covers(u.path())).orElseThrow(NotFoundException::new);
    }

    /** Administers the whole installation: what holds everywhere is for whoever does. */
    boolean administersAll(Actor actor) {
        var scope = actor.scope(Role.ADMINISTRATOR);
        return units.roots().stream().findFirst().filter(top -> scope.covers(top.path())).isPresent();
    }

    /** Path of the top. */
    String top() {
        return units.roots().stream().findFirst().map(Unit::path).orElse("");
    }

    /** Units are opened below by whoever leads the unit; everything else is done from above. */
    boolean may(Actor actor, Unit unit, Deed deed) {
        if (unit.open() == (deed == Deed.REOPENING)) {
            return false;
        }
        var above = unit.path().substring(0, unit.path().length() - Long.toString(unit.id(), 36).length() - 1);
        return switch (deed) {
            case ADDITION -> actor.reach().covers(unit.path());
            case NAMING -> above.isEmpty() ? actor.scope(Role.ADMINISTRATOR).covers(unit.path()) : actor.reach().covers(above);
            default -> !above.isEmpty() && actor.reach().covers(above);
        };
    }
}
