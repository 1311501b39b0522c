package vn.hoithi.administration.audit;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.audit.AuditQuery.Reach;
import vn.hoithi.audit.AuditSearch;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom and which units words typed into the audit log's search mean. Of people only those are found whom an entry within reach tells of. */
@Singleton
class AuditSubjects {

    private static final int MOST = 20;
    private final People people;
    private final Memberships memberships;
    private final AuditSearch search;
    private final Units units;

    AuditSubjects(People people, Memberships memberships, AuditSearch search, Units units) {
        this.people = people;
        this.memberships = memberships;
        this.search = search;
        this.units = units;
    }

    /**
     * What words may mean.
     *
     * @param choices to choose from when they mean several
     * @param tooMany they mean more than can be offered
     */
    record Meant(List<Long> ids, List<AuditPage.Choice> choices, boolean tooMany) {

        private static final Meant NOTHING = new Meant(List.of(), List.of(), false);
    }

    /** What an administrator may see of the log. */
    Reach reach(Actor actor) {
        var held = actor.grants().stream().filter(g -> g.role() == Role.ADMINISTRATOR).map(Actor.Grant::unitId).distinct().toList();
        return units.roots().stream().anyMatch(root -> held.contains(root.id())) ? Reach.EVERYTHING : Reach.of(held);
    }

    /** A unit chosen before stays chosen as long as its name stands in the field. */
    Meant units(Map<String, String> typed, Scope scope) {
        var where = typed.get("where");
        var chosen = id(typed.get("unit")) == 0 ? null : units.within(scope, id(typed.get("unit"))).orElse(null);
        if (where.isEmpty() || chosen != null && same(chosen.name(), where)) {
            return where.isEmpty() ? Meant.NOTHING : new Meant(List.of(chosen.id()), List.of(), false);
        }
        var coded = search.unitsOfCode(where).stream().flatMap(id -> units.within(scope, id).stream()).toList();
        var found = !coded.isEmpty() ? coded : scope.paths().stream().flatMap(p -> units.search(p, where, MOST).stream()).distinct().limit(MOST).toList();
        return meant(found, Unit::id, u -> new AuditPage.Choice(u.name(), units.fullPath(u), address(typed, "where", u.name(), "unit", u.id())));
    }

    /** The same for a person, by the whole number or by the given name and others. */
    Meant people(Map<String, String> typed, Reach reach) {
        var who = typed.get("who");
        if (who.isEmpty()) {
            return Meant.NOTHING;
        }
        var chosen = id(typed.get("person")) == 0 ? null : people.byId(id(typed.get("person"))).filter(p -> same(p.name(), who)).orElse(null);
        var numbered = Phone.parse(who).flatMap(people::byPhone).orElse(null);
        var one = chosen != null ? chosen : numbered;
        if (one != null) {
            return search.concerns(reach, one.id()) ? new Meant(List.of(one.id()), List.of(), false) : Meant.NOTHING;
        }
        var words = Vietnamese.byGivenName(who).replaceAll("[%_\\\\]", "").split(" ", 2);
        var found = words[0].isEmpty() ? List.<AuditSearch.Suspect>of() : search.people(reach, words[0] + " %", words.length < 2 ? "%" : "%" + words[1].replace(' ', '%') + "%", MOST + 1);
        if (found.size() > MOST) {
            return new Meant(List.of(), List.of(), true);
        }
        return meant(found, AuditSearch.Suspect::id, s -> new AuditPage.Choice(s.name(), memberships.actor(s.id()).map(Actor::unitName).orElse(""), address(typed, "who", s.name(), "person", s.id())));
    }

    private static <T> Meant meant(List<T> found, Function<T, Long> id, Function<T, AuditPage.Choice> choice) {
        return new Meant(found.stream().map(id).toList(), found.size() > 1 ? found.stream().map(choice).toList() : List.of(), false);
    }

    private static String address(Map<String, String> typed, String field, String name, String idField, long id) {
        var other = new LinkedHashMap<>(typed);
        Stream.of(Map.entry(field, name), Map.entry(idField, Long.toString(id))).forEach(e -> other.put(e.getKey(), e.getValue()));
        return AuditController.PATH + "?" + AuditFilters.address(other);
    }

    private static boolean same(String name, String typed) {
        return Vietnamese.fold(name).equals(Vietnamese.fold(typed));
    }

    private static long id(String typed) {
        return typed.matches("[0-8]?\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
