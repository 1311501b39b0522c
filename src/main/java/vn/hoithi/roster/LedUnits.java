package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;

import java.util.ArrayList;
import java.util.List;

/** The units a leader brings people into. What is outside is missing. */
@Singleton
class LedUnits {

    private static final int OFFERED = 300;
    private final Units units;

    LedUnits(Units units) {
        this.units = units;
    }

    /** The unit with this id as it came in a form or address; for none the first the role is held at. */
    Unit chosen(Actor actor, String id) {
        if (id.isEmpty()) {
            return tops(actor).stream().findFirst().orElseThrow(NotFoundException::new);
        }
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return units.within(actor.scope(Role.LEADER), Long.parseLong(id)).filter(u -> u.closedOn() == null).orElseThrow(NotFoundException::new);
    }

    /** Those the role is held at, each followed by what is directly below, and the one chosen. */
    List<Option> offered(Actor actor, Unit chosen) {
        var offered = new ArrayList<Unit>();
        tops(actor).forEach(top -> {
            offered.add(top);
            offered.addAll(units.children(top.id()));
        });
        if (!offered.contains(chosen)) {
            offered.addFirst(chosen);
        }
        return offered.stream().distinct().limit(OFFERED).map(u -> Option.of(u.id(), u.name(), u.id() == chosen.id())).toList();
    }

    private List<Unit> tops(Actor actor) {
        return actor.grants().stream().filter(g -> g.role() == Role.LEADER).map(Actor.Grant::unitId).distinct().flatMap(id -> units.byId(id).stream()).toList();
    }

    /** The names from the federation down to the unit. */
    String fullPath(long unitId) {
        return units.byId(unitId).map(units::fullPath).orElse("");
    }
}
