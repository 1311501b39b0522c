package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.administration.Authority;
import vn.hoithi.administration.people.PersonQueries.Profile;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page shows that makes two accounts one: who may be meant, and the two side by side. */
@Singleton
class MergePages {

    private static final int FOUND = 20;
    private final Directory directory;
    private final Authority authority;
    private final AttemptsOfPeople attempts;
    private final Units units;
    private final Pages pages;

    MergePages(Directory directory, Authority authority, AttemptsOfPeople attempts, Units units, Pages pages) {
        this.directory = directory;
        this.authority = authority;
        this.attempts = attempts;
        this.units = units;
        this.pages = pages;
    }

    /** An account that works and that the reader may decide about. */
    Optional<Profile> mergeable(Actor actor, long id) {
        return directory.person(actor, id).filter(p -> p.disabledAt() == null && authority.over(actor, id, p.path()));
    }

    /** Somebody signs in with a number of the account. */
    static boolean signsIn(Profile person) {
        return !person.waiting() && person.phone() != null;
    }

    MergePage page(HttpRequest<?> request, Actor actor, Profile one, @Nullable Profile other, Form form, Instant now) {
        var words = pages.in(request);
        var candidates = other != null ? List.<MergePage.Candidate>of() : candidates(actor, one, form.line("q"), words, now);
        var sides = other == null ? List.<MergePage.Side>of() : Stream.of(one, other).map(p -> side(p, words)).toList();
        return new MergePage(Long.toString(one.id()), one.name(), form.line("q"), candidates, sides, other == null || alike(one, other) ? "" : words.say("merge.differ"), other != null && signsIn(one) && signsIn(other), other == null ? "" : Long.toString(other.id()),
                form.line("stays"), form.line("phone"), form.errors());
    }

    /** Before something is typed those of the same name. */
    private List<MergePage.Candidate> candidates(Actor actor, Profile one, String typed, Wording words, Instant now) {
        var filter = new PersonFilter(typed.isEmpty() ? one.name() : typed, null, null, null, null);
        return directory.look(actor, filter, 1, now).people().stream().filter(p -> p.id() != one.id() && mergeable(actor, p.id()).isPresent()).limit(FOUND)
                .map(p -> new MergePage.Candidate(Long.toString(p.id()), p.name(), Phone.masked(p.phone()), words.say("member." + p.role()) + " · " + fullPath(p.unitId()))).toList();
    }

    private static boolean alike(Profile one, Profile other) {
        return Vietnamese.fold(one.name()).equals(Vietnamese.fold(other.name())) && (one.birthYear() == other.birthYear() || one.birthYear() == 0 || other.birthYear() == 0);
    }

    private MergePage.Side side(Profile person, Wording words) {
        var facts = new ArrayList<String>();
        facts.add(fullPath(person.unitId()));
        facts.add(words.say("member." + person.role()) + (person.birthYear() == 0 ? "" : ", " + words.say("officers.born", Integer.toString(person.birthYear()))));
        facts.add(person.phone() == null ? words.say("merge.noPhone") : Phone.masked(person.phone()));
        facts.add(PersonPages.account(person, words));
        var sat = attempts.of(List.of(person.id())).getOrDefault(person.id(), new AttemptsOfPeople.Sat(0, 0));
        facts.add(words.say("relocation.over", words.number(sat.over())));
        if (sat.running() > 0) {
            facts.add(words.say("relocation.running", words.number(sat.running())));
        }
        return new MergePage.Side(Long.toString(person.id()), person.name(), Phone.masked(person.phone()), facts);
    }

    private String fullPath(long unitId) {
        return units.byId(unitId).map(units::fullPath).orElse("");
    }
}
