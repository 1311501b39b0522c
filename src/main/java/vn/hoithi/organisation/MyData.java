package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.text.Format;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Retyped;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.function.Function;

/** What the installation keeps of the person who asks. */
@Singleton
class MyData {

    private final People people;
    private final Units units;
    private final Memberships memberships;
    private final Moves moves;
    private final Messages messages;

    MyData(People people, Units units, Memberships memberships, Moves moves, Messages messages) {
        this.people = people;
        this.units = units;
        this.memberships = memberships;
        this.moves = moves;
        this.messages = messages;
    }

    /** Corrects name and birth year. */
    void correct(Actor actor, String name, int birthYear) {
        people.correct(actor.personId(), name, birthYear);
        memberships.changed(actor.personId());
    }

    /** The page, with what was typed where the form has it. */
    MePage page(Actor actor, Form form, Locale locale) {
        Function<String, String> say = key -> messages.say(locale, key);
        var person = people.byId(actor.personId()).orElseThrow(Missing::new);
        var year = person.birthYear() == 0 ? "" : Integer.toString(person.birthYear());
        var grants = actor.grants().stream().map(g -> say.apply("role." + g.role()) + ": " + units.byId(g.unitId()).map(Unit::name).orElse("")).toList();
        return new MePage(Phone.display(person.phone()), form.has("name") ? form.line("name") : person.name(), form.has("birthYear") ? form.line("birthYear") : year,
                units.byId(actor.unitId()).map(units::fullPath).orElse(""), "member." + actor.memberRole(), grants, actor.is(Role.ADMINISTRATOR), move(actor, locale), form.errors());
    }

    /** The request that waits, or the last one when it was refused; null otherwise. */
    private Move move(Actor actor, Locale locale) {
        var last = moves.latest(actor.personId()).orElse(null);
        if (last == null) {
            return null;
        }
        var to = units.byId(last.toUnit()).orElse(null);
        var where = to == null ? "" : units.fullPath(to);
        return switch (last.state()) {
            case OPEN -> new Move(true, messages.say(locale, "move.open", where, messages.say(locale, "member." + last.role()),
                    Format.of(locale).opening(Instant.ofEpochMilli(last.requestedAt()))), waitsFor(to, actor, locale));
            case REFUSED -> new Move(false, messages.say(locale, "move.refused", where, "".equals(last.reason()) ? messages.say(locale, "move.closed") : last.reason()), "");
            case APPROVED, WITHDRAWN -> null;
        };
    }

    private String waitsFor(Unit to, Actor actor, Locale locale) {
        if (to == null || to.closedOn() != null) {
            return messages.say(locale, "move.closed");
        }
        return moves.decider(to, actor.personId()).map(u -> messages.say(locale, "move.waitsFor", units.fullPath(u))).orElseGet(() -> messages.say(locale, "move.waitsForAdmin"));
    }

    /** A change of unit asked for: it waits (and for whom), or was refused (and why). */
    public record Move(boolean open, String sentence, String waitsFor) {
    }

    /**
     * One's own page.
     *
     * @param unit          full path of the unit, or ""
     * @param member        message key of what one is there
     * @param grants        roles held, each with its unit, as printed
     * @param administrator may give roles
     * @param move          change of unit that waits or was refused, or null
     * @param errors        field to sentence
     */
    public record MePage(String phone, String name, String birthYear, String unit, String member, List<String> grants, boolean administrator, Move move, Map<String, String> errors) implements Retyped {
    }
}
