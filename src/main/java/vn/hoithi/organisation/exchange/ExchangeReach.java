package vn.hoithi.organisation.exchange;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;

import java.util.ArrayList;
import java.util.List;

/** The units below which somebody brings units in, or carries them away: those led or administered and all below. What is outside is missing. */
@Singleton
class ExchangeReach {

    private static final int OFFERED = 300;
    private final Units units;

    ExchangeReach(Units units) {
        this.units = units;
    }

    /** The open unit with this id as it came in a form or address; for none the first that is led or administered. */
    Unit chosen(Actor actor, String id) {
        if (id.isEmpty()) {
            return tops(actor).stream().findFirst().orElseThrow(NotFoundException::new);
        }
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return units.read(Long.parseLong(id)).filter(u -> u.open() && actor.reach().covers(u.path())).orElseThrow(NotFoundException::new);
    }

    /** Those led or administered, each followed by what is directly below, and the one chosen. */
    List<Option> offered(Actor actor, Unit chosen) {
        var offered = new ArrayList<Unit>();
        tops(actor).forEach(top -> {
            offered.add(top);
            offered.addAll(units.children(top.id()));
        });
        if (offered.stream().noneMatch(u -> u.id() == chosen.id())) {
            offered.addFirst(chosen);
        }
        return offered.stream().distinct().limit(OFFERED).map(u -> Option.of(u.id(), u.name(), u.id() == chosen.id())).toList();
    }

    private List<Unit> tops(Actor actor) {
        return actor.reach().paths().stream().flatMap(p -> units.byId(Units.idsIn(p).getLast()).stream()).filter(Unit::open).distinct().toList();
    }

    /** The names from the federation down to the unit. */
    String fullPath(Unit unit) {
        return units.fullPath(unit);
    }
}
