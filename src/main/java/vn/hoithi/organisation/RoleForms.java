package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.account.Phone;
import vn.hoithi.web.Form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads and shows the form that gives roles, and the list of those given. */
@Singleton
class RoleForms {

    private static final int MOST_UNITS = 20;
    private final People people;
    private final Units units;
    private final Memberships memberships;

    RoleForms(People people, Units units, Memberships memberships) {
        this.people = people;
        this.units = units;
        this.memberships = memberships;
    }

    /** A role to give. */
    record Wish(Person person, Role role, Unit unit) {
    }

    /** The wish; empty when something is wrong, which is then noted at its field. */
    Optional<Wish> read(Form form, Scope scope, Function<String, String> say) {
        var problem = Phone.problem(form.line("phone"));
        var person = Phone.parse(form.line("phone")).flatMap(people::byPhone);
        if (person.isEmpty()) {
            form.wrong("phone", say.apply(problem.isEmpty() ? "phone.unknown" : problem));
        }
        var role = role(form);
        if (role.isEmpty()) {
            form.wrong("role", say.apply("roles.role.missing"));
        }
        var id = form.id("unit");
        var unit = id.isPresent() ? units.within(scope, id.getAsLong()) : Optional.<Unit>empty();
        if (unit.isEmpty()) {
            form.wrong("unit", say.apply("roles.unit.missing"));
        }
        return form.right() ? Optional.of(new Wish(person.orElseThrow(), role.orElseThrow(), unit.orElseThrow())) : Optional.empty();
    }

    static Optional<Role> role(Form form) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equals(form.line("role"))).findFirst();
    }

    /** The page for what was typed; units are offered inside the scope only. */
    RolesPage page(Scope scope, Form form) {
        var typed = form.line("q");
        var tops = typed.isEmpty() ? scope.paths().stream().map(p -> units.byId(Units.idsIn(p).getLast())).flatMap(Optional::stream).toList()
                : scope.paths().stream().flatMap(p -> units.search(p, typed, MOST_UNITS).stream()).distinct().limit(MOST_UNITS).toList();
        var offers = tops.stream().map(u -> new Offer(Long.toString(u.id()), u.name(), units.fullPath(u))).toList();
        var grants = scope.paths().stream().flatMap(p -> memberships.grantsBelow(p).stream()).distinct()
                .map(g -> new Given(Long.toString(g.personId()), g.personName(), Phone.masked(g.phone()), g.role().name(), Long.toString(g.unitId()), g.unitName())).toList();
        return new RolesPage(grants, typed, offers, Arrays.stream(Role.values()).map(Role::name).toList(), form.line("phone"), form.line("role"), form.line("unit"), form.errors());
    }

    /** A unit a role can be given at. */
    public record Offer(String id, String name, String fullPath) {
    }

    /** A role somebody holds; the number is masked. */
    public record Given(String person, String name, String phone, String role, String unit, String unitName) {
    }

    /**
     * Roles given, and the form to give one.
     *
     * @param typed  words a unit is searched by
     * @param offers units to choose from
     * @param errors field to sentence
     */
    public record RolesPage(List<Given> grants, String typed, List<Offer> offers, List<String> roles, String phone, String role, String unit, Map<String, String> errors) {
    }
}
