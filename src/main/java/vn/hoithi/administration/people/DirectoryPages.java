package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.administration.people.PersonFilter.Doubt;
import vn.hoithi.administration.people.PersonFilter.State;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Moves;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the list of people shows. */
@Singleton
class DirectoryPages {

    private static final int OFFERED = 300;
    private final Units units;
    private final Pages pages;

    DirectoryPages(Units units, Pages pages) {
        this.units = units;
        this.pages = pages;
    }

    DirectoryPage page(HttpRequest<?> request, Actor actor, PersonFilter filter, Directory.Found found) {
        var words = pages.in(request);
        var count = found.tooMany() ? words.say("directory.tooMany", words.number(Directory.MOST)) : words.say("directory.count", words.number(found.pager().all()));
        return new DirectoryPage(filter.typed(), offered(actor, filter.unit()), Option.named(List.of(MemberRole.values()), words, "member.", r -> r == filter.role()),
                Option.named(List.of(State.values()), words, "directory.state.", s -> s == filter.state()), Option.named(List.of(Doubt.values()), words, "directory.doubt.", d -> d == filter.doubt()),
                filter.narrowed(), count, found.people().stream().map(p -> line(request, actor, p)).toList(), found.tooMany() ? Pager.NONE : found.pager(),
                filter.address() + found.pager().at(), actor.is(Role.LEADER));
    }

    private DirectoryPage.Line line(HttpRequest<?> request, Actor actor, DirectoryQueries.Entry person) {
        var words = pages.in(request);
        var marks = new ArrayList<>(person.doubts().stream().map(d -> words.say("directory.mark." + d)).toList());
        Stream.of(person.waiting() ? "directory.mark.WAITING" : null, person.disabledAt() != null ? "directory.mark.DEACTIVATED" : null).filter(Objects::nonNull).map(words::say).forEach(marks::add);
        return new DirectoryPage.Line(Long.toString(person.id()), person.name(), Phone.masked(person.phone()), words.say("member." + person.role()),
                units.byId(person.unitId()).map(units::fullPath).orElse(""), marks, person.id() != actor.personId() && person.disabledAt() == null);
    }

    /** Units to look at: where the reader holds a role and what is directly below; of the one chosen what is above and below it. */
    private List<Option> offered(Actor actor, Unit chosen) {
        var reach = actor.reach();
        var offered = new ArrayList<Unit>();
        var from = chosen == null ? reach.paths().stream().flatMap(p -> units.byId(Units.idsIn(p).getLast()).stream()).toList() : units.lineage(chosen).stream().filter(u -> reach.covers(u.path())).toList();
        from.forEach(offered::add);
        (chosen == null ? from : List.of(chosen)).forEach(u -> offered.addAll(units.children(u.id())));
        return offered.stream().distinct().limit(OFFERED).map(u -> Option.of(u.id(), u.name(), chosen != null && u.id() == chosen.id())).toList();
    }
}
