package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.account.Phone;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.organisation.MembershipRepository;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pager;
import vn.hoithi.web.ResubmittableForm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads and shows the form that gives roles, and the list of those given. */
@Singleton
class RoleForms {

    private static final int MOST_UNITS = 20;
    private static final int PAGE = 200;
    private final People people;
    private final Units units;
    private final Memberships memberships;
    private final SecondFactors factors;
    private final Messages messages;

    RoleForms(People people, Units units, Memberships memberships, SecondFactors factors, Messages messages) {
        this.people = people;
        this.units = units;
        this.memberships = memberships;
        this.factors = factors;
        this.messages = messages;
    }

    /** A role to give. */
    record RoleRequest(Person person, Role role, Unit unit) {
    }

    /** What was asked for; empty when something is wrong, which is then noted at its field. */
    Optional<RoleRequest> read(Form form, Scope scope, Function<String, String> say) {
        var problem = Phone.problem(form.line("phone"));
        var person = Phone.parse(form.line("phone")).flatMap(people::byPhone).filter(p -> p.disabledAt() == null);
        if (person.isEmpty()) {
            form.addError("phone", say.apply(problem.isEmpty() ? "phone.unknown" : problem));
        }
        var role = role(form);
        if (role.isEmpty()) {
            form.addError("role", say.apply("roles.role.missing"));
        }
        var id = form.id("unit");
        var unit = id.isPresent() ? units.within(scope, id.getAsLong()) : Optional.<Unit>empty();
        if (unit.isEmpty()) {
            form.addError("unit", say.apply("roles.unit.missing"));
        }
        return form.isValid() ? Optional.of(new RoleRequest(person.orElseThrow(), role.orElseThrow(), unit.orElseThrow())) : Optional.empty();
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
        var all = scope.paths().stream().flatMap(p -> memberships.grantsBelow(p).stream()).distinct().toList();
        var pager = Pager.of((int) form.number("page").orElse(1), PAGE, all.size(), "/admin/roles?page=");
        var shown = pager.cut(all);
        var secured = factors.on(shown.stream().map(MembershipRepository.Granted::personId).toList());
        var grants = shown.stream().map(g -> new Given(Long.toString(g.personId()), g.personName(), Phone.masked(g.phone()), g.role().name(), Long.toString(g.unitId()), g.unitName(),
                secured.contains(g.personId()))).toList();
        return new RolesPage(grants, typed, offers, Arrays.stream(Role.values()).map(Role::name).toList(), form.line("phone"), form.line("role"), form.line("unit"), form.errors(), pager);
    }

    /** The question before a role is taken away; empty when the person does not hold it there. */
    Optional<Confirmation> question(long personId, Role role, Unit unit, Locale locale) {
        var holders = memberships.grantsBelow(unit.path()).stream().filter(g -> g.role() == role && g.unitId() == unit.id()).toList();
        var words = messages.in(locale);
        var name = words.say("role." + role);
        var below = units.subtree(unit).size();
        return holders.stream().filter(g -> g.personId() == personId).findFirst().map(g -> new Confirmation(words.say("roles.question", name, g.personName()),
                List.of(new Confirmation.Fact(words.say("roles.reach"), words.number(below)), new Confirmation.Fact(words.say("roles.others", name), words.number(holders.size() - 1L))),
                List.of(words.say("roles.lose", g.personName(), unit.name()), words.say("roles.keep")),
                holders.size() > 1 ? List.of() : List.of(words.say("roles.last", name, unit.name())),
                "/admin/roles/revoke", Map.of("person", "" + personId, "role", role.name(), "unit", "" + unit.id()), words.say("roles.revoke"), "/admin/roles"));
    }

    /** A unit a role can be given at. */
    public record Offer(String id, String name, String fullPath) {
    }

    /** A role somebody holds; the number is masked, {@code secured}: a second factor is asked of the person. */
    public record Given(String person, String name, String phone, String role, String unit, String unitName, boolean secured) {
    }

    /**
     * Roles given, and the form to give one.
     *
     * @param typed  words a unit is searched by
     * @param offers units to choose from
     * @param errors field to sentence
     * @param pager  of the roles given
     */
    public record RolesPage(List<Given> grants, String typed, List<Offer> offers, List<String> roles, String phone, String role, String unit, Map<String, String> errors, Pager pager) implements ResubmittableForm {
    }
}
