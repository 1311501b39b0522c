package vn.hoithi.itembank;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.NotFoundException;

import java.util.List;

/** Which items an organiser may read (own units, below, and above) and which edit (own units and below). What is outside is missing. */
@Singleton
public class ItemAccess {

    private final Items items;
    private final Units units;

    ItemAccess(Items items, Units units) {
        this.items = items;
        this.units = units;
    }

    /** An item, its owner, and whether the reader may edit it. */
    record Found(ItemRow item, Unit owner, boolean editable) {
    }

    Found read(Actor actor, long itemId) {
        var item = items.item(itemId).orElseThrow(NotFoundException::new);
        var owner = units.byId(item.unitId()).orElseThrow(NotFoundException::new);
        var scope = actor.scope(Role.ORGANISER);
        var editable = scope.covers(owner.path());
        if (!editable && scope.paths().stream().noneMatch(owner::holds)) {
            throw new NotFoundException();
        }
        return new Found(item, owner, editable);
    }

    Found edit(Actor actor, long itemId) {
        var found = read(actor, itemId);
        if (!found.editable()) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The unit that shall own something new; its id as it came in a form. */
    public Unit owner(Actor actor, String unitId) {
        if (!unitId.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return units.within(actor.scope(Role.ORGANISER), Long.parseLong(unitId)).orElseThrow(NotFoundException::new);
    }

    /** The units a person may choose as owner: those the role was given at. */
    public List<Unit> owners(Actor actor) {
        return actor.grants().stream().filter(g -> g.role() == Role.ORGANISER).map(Actor.Grant::unitId).distinct().flatMap(id -> units.byId(id).stream()).toList();
    }

    /** Ids of those units and of everything above them. */
    static List<Long> lineage(Actor actor) {
        return actor.scope(Role.ORGANISER).paths().stream().flatMap(p -> Units.idsIn(p).stream()).distinct().toList();
    }
}
