package vn.hoithi.registration;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the installation keeps of the person who asks. */
@Singleton
class MyData {

    private final People people;
    private final Units units;
    private final Memberships memberships;
    private final Moves moves;
    private final Officers officers;
    private final Messages messages;
    private final Names names;
    private final Results results;
    private final UnitRequests requests;

    MyData(People people, Units units, Memberships memberships, Moves moves, Officers officers, Messages messages, Names names, Results results, UnitRequests requests) {
        this.people = people;
        this.units = units;
        this.memberships = memberships;
        this.moves = moves;
        this.officers = officers;
        this.messages = messages;
        this.names = names;
        this.results = results;
        this.requests = requests;
    }

    /** What came of a correction. Message key {@code me.<name>}. */
    enum Correction { CORRECTED, NAME_ASKED, NAME_WAITS }

    /** Corrects name and birth year. Who has a result asks for another name; capitals and blanks are the person's own. */
    Correction correct(Actor actor, String name, int birthYear, Instant now) {
        if (name.equalsIgnoreCase(actor.name()) || !results.any(actor.personId())) {
            people.correct(actor.personId(), name, birthYear);
            memberships.changed(actor.personId(), now);
            return Correction.CORRECTED;
        }
        people.correctBirthYear(actor.personId(), birthYear);
        memberships.changed(actor.personId(), now);
        return names.ask(actor, name, now) ? Correction.NAME_ASKED : Correction.NAME_WAITS;
    }

    /** Takes the change of name back; false when none waits any more. */
    boolean withdrawName(Actor actor, Instant now) {
        return names.withdraw(actor.personId(), now);
    }

    /** The page, with what was typed where the form has it. */
    MePage page(Actor actor, Form form, Locale locale) {
        var words = messages.in(locale);
        var person = people.byId(actor.personId()).orElseThrow(NotFoundException::new);
        var year = person.birthYear() == 0 ? "" : Integer.toString(person.birthYear());
        var grants = actor.grants().stream().map(g -> words.say("role." + g.role()) + ": " + units.byId(g.unitId()).map(Unit::name).orElse("")).toList();
        return new MePage(Phone.display(person.phone()), form.has("name") ? form.line("name") : person.name(), form.has("birthYear") ? form.line("birthYear") : year,
                units.byId(actor.unitId()).map(units::fullPath).orElse(""), units.byId(actor.unitId()).map(u -> "/units/" + u.id() + "/contests").orElse(""), "member." + actor.memberRole(), grants, actor.is(Role.ADMINISTRATOR), officer(actor, words), move(actor, words), missing(actor, words), name(actor, words),
                words.say(names.confirmed(actor.personId()) ? "me.nameConfirmed" : "me.nameOwn"), form.errors());
    }

    /** An officer by own word reads who decides; whom the unit refused, why. Null for everybody else. */
    private Move officer(Actor actor, Wording words) {
        if (actor.memberRole() == MemberRole.UNVERIFIED) {
            return new Move(true, words.say("me.officer.waiting"), waitsFor(units.byId(actor.unitId()).orElse(null), actor, words));
        }
        return actor.memberRole() == MemberRole.OFFICER ? null : officers.latest(actor.personId()).filter(d -> d.confirmed() == 0 && !d.reason().isEmpty())
                .map(d -> new Move(false, words.say("me.officer.refused", units.byId(d.unitId()).map(Unit::name).orElse(""), d.reason()), "")).orElse(null);
    }

    /** The request that waits, or the last one when it was refused; null otherwise. */
    private Move missing(Actor actor, Wording words) {
        var last = requests.latest(actor.personId()).orElse(null);
        if (last == null) {
            return null;
        }
        return switch (last.state()) {
            case OPEN -> new Move(true, words.say("missing.open", last.name(), units.byId(last.aboveId()).map(units::fullPath).orElse("")), words.say("missing.meanwhile"));
            case REFUSED -> new Move(false, words.say("missing.refused", last.name(), last.reason()), "");
            default -> null;
        };
    }

    private Move move(Actor actor, Wording words) {
        var last = moves.latest(actor.personId()).orElse(null);
        if (last == null) {
            return null;
        }
        var to = units.byId(last.toUnit()).orElse(null);
        var where = to == null ? "" : units.fullPath(to);
        return switch (last.state()) {
            case OPEN -> new Move(true, words.say(last.askedBy() == null ? "move.open" : "move.proposed", where, words.say("member." + last.role()),
                    words.format().opening(Instant.ofEpochMilli(last.requestedAt())), last.askedBy() == null ? "" : last.askedBy()), waitsFor(to, actor, words));
            case REFUSED -> new Move(false, words.say("move.refused", where, "".equals(last.reason()) ? words.say("move.closed") : last.reason()), "");
            case APPROVED, WITHDRAWN -> null;
        };
    }

    /** The change of name that waits, or the last one when it was refused; null otherwise. */
    private Move name(Actor actor, Wording words) {
        var last = names.latest(actor.personId()).orElse(null);
        return last == null ? null : switch (last.state()) {
            case OPEN -> new Move(true, words.say("names.open", last.newName(), words.format().opening(Instant.ofEpochMilli(last.requestedAt()))),
                    units.byId(actor.unitId()).map(unit -> waitsFor(unit, actor, words)).orElse(""));
            case REFUSED -> new Move(false, words.say("names.refused", last.newName(), last.reason()), "");
            case APPROVED, WITHDRAWN -> null;
        };
    }

    private String waitsFor(Unit to, Actor actor, Wording words) {
        if (to == null || to.closedOn() != null) {
            return words.say("move.closed");
        }
        return moves.decider(to, actor.personId()).map(u -> words.say("move.waitsFor", units.fullPath(u))).orElseGet(() -> words.say("move.waitsForAdmin"));
    }

    /** A change of unit or name asked for, or a role: it waits (and for whom), or was refused (and why). */
    public record Move(boolean open, String sentence, String waitsFor) {
    }

    /**
     * One's own page.
     *
     * @param unit          full path of the unit, or ""
     * @param contests      where the unit's contests are listed, or ""
     * @param member        message key of what one is there
     * @param grants        roles held, each with its unit, as printed
     * @param administrator may give roles
     * @param officer       the own word to be an officer, while it waits or was refused, or null
     * @param move          change of unit that waits or was refused, or null
     * @param missing       a unit asked for that waits or was refused, or null
     * @param naming        change of name that waits or was refused, or null
     * @param named         whose word the name is
     * @param errors        field to sentence
     */
    public record MePage(String phone, String name, String birthYear, String unit, String contests, String member, List<String> grants, boolean administrator, Move officer, Move move, Move missing, Move naming,
                         String named, Map<String, String> errors) implements ResubmittableForm {
    }
}
