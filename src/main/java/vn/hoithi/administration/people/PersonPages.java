package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.administration.Authority;
import vn.hoithi.administration.PasswordHelp;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Names;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the page of one person shows. */
@Singleton
class PersonPages {

    private final PersonQueries queries;
    private final DirectoryQueries directory;
    private final Memberships memberships;
    private final MemberFinder finder;
    private final PasswordHelp help;
    private final Authority authority;
    private final Units units;
    private final Pages pages;

    PersonPages(PersonQueries queries, DirectoryQueries directory, Memberships memberships, MemberFinder finder, PasswordHelp help, Authority authority, Units units, Pages pages) {
        this.queries = queries;
        this.directory = directory;
        this.memberships = memberships;
        this.finder = finder;
        this.help = help;
        this.authority = authority;
        this.units = units;
        this.pages = pages;
    }

    PersonPage page(HttpRequest<?> request, Actor actor, PersonQueries.Profile person) {
        var words = pages.in(request);
        var doubts = directory.some(List.of(person.path()), List.of(person.id())).stream().flatMap(p -> p.doubts().stream()).map(d -> words.say("person.doubt." + d)).toList();
        return new PersonPage(Long.toString(person.id()), person.name(), fullPath(person.unitId()), ended(person, words), facts(person, words), doubts,
                person.disabledAt() == null ? actions(actor, person, words) : back(actor, person, words), person.disabledAt() == null ? note(actor, person, words) : "", history(person.id(), words));
    }

    private static String ended(PersonQueries.Profile person, Wording words) {
        return person.disabledAt() == null ? "" : words.say("person.deactivated", day(person.disabledAt(), words), person.disabledBy() == null ? words.say("audit.command") : person.disabledBy(),
                person.disabledReason() == null ? "–" : person.disabledReason());
    }

    private List<PersonPage.Action> back(Actor actor, PersonQueries.Profile person, Wording words) {
        return authority.over(actor, person.id(), person.path()) ? List.of(new PersonPage.Action(PersonController.PATH + "/" + person.id() + "/activation", words.say("activation.press"))) : List.of();
    }

    private List<PersonPage.Fact> facts(PersonQueries.Profile person, Wording words) {
        var facts = new ArrayList<PersonPage.Fact>();
        facts.add(new PersonPage.Fact(words.say("person.memberRole"), words.say("member." + person.role())));
        facts.add(new PersonPage.Fact(words.say("person.since"), day(person.since(), words)));
        facts.add(new PersonPage.Fact(words.say("signin.phone"), person.phone() == null ? words.say("person.noPhone") : Phone.masked(person.phone())));
        facts.add(new PersonPage.Fact(words.say("person.birthYear"), person.birthYear() == 0 ? "–" : Integer.toString(person.birthYear())));
        facts.add(new PersonPage.Fact(words.say("person.account"), account(person, words)));
        facts.add(new PersonPage.Fact(words.say("person.signedIn"), person.signedInAt() == 0 ? words.say("person.signedIn.unknown") : day(person.signedInAt(), words)));
        queries.roles(person.id()).forEach(held -> facts.add(new PersonPage.Fact(words.say("role." + held.role()), held.unitName())));
        return facts;
    }

    static String account(PersonQueries.Profile person, Wording words) {
        if (person.preparedAt() == null) {
            return words.say("person.account.own", day(person.createdAt(), words));
        }
        return person.claimedAt() == null ? words.say("person.account.waiting", day(person.preparedAt(), words)) : words.say("person.account.claimed", day(person.claimedAt(), words));
    }

    private List<PersonPage.Action> actions(Actor actor, PersonQueries.Profile person, Wording words) {
        var actions = new ArrayList<PersonPage.Action>();
        var at = PersonController.PATH + "/" + person.id();
        if (person.id() != actor.personId()) {
            actions.add(new PersonPage.Action(RelocationController.PATH + "?person=" + person.id(), words.say("person.move")));
        }
        if (person.waiting() && actor.scope(Role.LEADER).covers(person.path())) {
            actions.add(new PersonPage.Action(at + "/code", words.say("claims.renew")));
        } else if (!person.waiting() && help.helped(actor, person.id()).isPresent()) {
            actions.add(new PersonPage.Action(at + "/reset", words.say("people.issue")));
        }
        finder.byId(person.id()).filter(m -> m.confirmed() == 0 && Names.mayConfirm(actor, m)).ifPresent(m -> actions.add(new PersonPage.Action(at + "/name", words.say("names.confirm"))));
        if (authority.over(actor, person.id(), person.path())) {
            actions.add(new PersonPage.Action(at + "/merge", words.say("merge.action")));
            actions.add(new PersonPage.Action(at + "/deactivation", words.say("deactivation.press")));
        }
        return actions;
    }

    /** Why there is no code for a new password, or "". */
    private String note(Actor actor, PersonQueries.Profile person, Wording words) {
        if (person.waiting()) {
            return words.say("people.waiting");
        }
        return person.phone() == null ? words.say("people.noPhone") : help.helped(actor, person.id()).isPresent() ? "" : words.say("people.staff");
    }

    private List<PersonPage.Stay> history(long personId, Wording words) {
        return memberships.history(personId).stream().map(m -> new PersonPage.Stay(fullPath(m.unitId()), words.say("member." + m.role()), day(m.validFrom(), words),
                m.validTo() == null ? "" : day(m.validTo(), words))).toList();
    }

    private static String day(long millis, Wording words) {
        return words.format().date(Instant.ofEpochMilli(millis));
    }

    private String fullPath(long unitId) {
        return units.byId(unitId).map(units::fullPath).orElse("");
    }
}
