package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.administration.people.DirectoryQueries.Entry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Relocations;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the page shows that moves people: where to, and what follows from it. */
@Singleton
class RelocationPages {

    private static final int FOUND = 40;
    private static final int OFFERED = 12;
    private final AttemptsOfPeople attempts;
    private final MemberFinder finder;
    private final Units units;
    private final Pages pages;

    RelocationPages(AttemptsOfPeople attempts, MemberFinder finder, Units units, Pages pages) {
        this.attempts = attempts;
        this.finder = finder;
        this.units = units;
        this.pages = pages;
    }

    /** {@code to} is the unit chosen, or null while it is looked for. */
    RelocationPage page(HttpRequest<?> request, Actor actor, List<Entry> people, Form form, @Nullable Unit to) {
        var words = pages.in(request);
        var sat = attempts.of(people.stream().map(Entry::id).toList());
        var lines = people.stream().map(p -> line(p, sat.getOrDefault(p.id(), new AttemptsOfPeople.Sat(0, 0)), words)).toList();
        var targets = to != null ? List.<RelocationPage.Target>of() : targets(actor, people, form.line("q")).stream().map(u -> target(actor, u)).toList();
        return new RelocationPage(lines, form.line("q"), targets, to == null ? null : target(actor, to), to == null ? List.of() : effects(actor, people, sat, to, words),
                RelocationController.back(form), form.errors());
    }

    /** Units found by what was typed; before that those somebody may have meant, the own ones first: of the same name, and below. */
    private List<Unit> targets(Actor actor, List<Entry> people, String typed) {
        if (!typed.isEmpty()) {
            return units.search(typed, FOUND);
        }
        var from = people.stream().map(Entry::unitId).distinct().flatMap(id -> units.byId(id).stream()).toList();
        return Stream.concat(from.stream().flatMap(u -> units.namesakes(u).stream()), from.stream().flatMap(u -> units.children(u.id()).stream())).distinct()
                .sorted(Comparator.comparing(u -> !Relocations.atOnce(actor, u))).limit(OFFERED).toList();
    }

    private RelocationPage.Target target(Actor actor, Unit unit) {
        return new RelocationPage.Target(Long.toString(unit.id()), unit.name(), units.fullPath(unit), Relocations.atOnce(actor, unit));
    }

    private RelocationPage.Line line(Entry person, AttemptsOfPeople.Sat sat, Wording words) {
        var facts = new ArrayList<String>();
        facts.add(words.say("member." + person.role()));
        if (sat.running() > 0) {
            facts.add(words.say("relocation.running", words.number(sat.running())));
        }
        if (sat.over() > 0) {
            facts.add(words.say("relocation.over", words.number(sat.over())));
        }
        return new RelocationPage.Line(Long.toString(person.id()), person.id() + "." + person.since(), person.name(), units.byId(person.unitId()).map(units::fullPath).orElse(""), String.join(" · ", facts));
    }

    private List<String> effects(Actor actor, List<Entry> people, Map<Long, AttemptsOfPeople.Sat> sat, Unit to, Wording words) {
        var effects = new ArrayList<String>();
        var movers = people.stream().filter(p -> p.unitId() != to.id()).toList();
        effects.add(words.say(Relocations.atOnce(actor, to) ? "relocation.atOnce" : "relocation.byRequest", words.number(movers.size()), to.name()));
        if (movers.size() < people.size()) {
            effects.add(words.say("relocation.there", words.number(people.size() - movers.size())));
        }
        effects.add(words.say("relocation.keeps"));
        if (movers.stream().anyMatch(p -> sat.containsKey(p.id()) && sat.get(p.id()).running() > 0)) {
            effects.add(words.say("relocation.inside"));
        }
        effects.add(words.say("relocation.memberRole"));
        if (movers.stream().anyMatch(p -> !finder.rolesAt(p.id()).isEmpty())) {
            effects.add(words.say("relocation.staff"));
        }
        return effects;
    }
}
