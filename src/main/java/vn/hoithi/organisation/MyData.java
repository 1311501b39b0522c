package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.web.Form;
import vn.hoithi.web.Missing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the installation keeps of the person who asks. */
@Singleton
class MyData {

    private final People people;
    private final Units units;
    private final Memberships memberships;

    MyData(People people, Units units, Memberships memberships) {
        this.people = people;
        this.units = units;
        this.memberships = memberships;
    }

    /** Corrects name and birth year. */
    void correct(Actor actor, String name, int birthYear) {
        people.correct(actor.personId(), name, birthYear);
        memberships.changed(actor.personId());
    }

    /** The page, with what was typed where the form has it. */
    MePage page(Actor actor, Form form, Function<String, String> say) {
        var person = people.byId(actor.personId()).orElseThrow(Missing::new);
        var year = person.birthYear() == 0 ? "" : Integer.toString(person.birthYear());
        var grants = actor.grants().stream().map(g -> say.apply("role." + g.role()) + ": " + units.byId(g.unitId()).map(Unit::name).orElse("")).toList();
        return new MePage(Phone.display(person.phone()), form.has("name") ? form.line("name") : person.name(), form.has("birthYear") ? form.line("birthYear") : year,
                units.byId(actor.unitId()).map(units::fullPath).orElse(""), "member." + actor.memberRole(), grants, actor.is(Role.ADMINISTRATOR), form.errors());
    }

    /**
     * One's own page.
     *
     * @param unit          full path of the unit, or ""
     * @param member        message key of what one is there
     * @param grants        roles held, each with its unit, as printed
     * @param administrator may give roles
     * @param errors        field to sentence
     */
    public record MePage(String phone, String name, String birthYear, String unit, String member, List<String> grants, boolean administrator, Map<String, String> errors) {
    }
}
