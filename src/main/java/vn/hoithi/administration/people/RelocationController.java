package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.administration.people.DirectoryQueries.Entry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MembershipRepository.Membership;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Relocations;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Those ticked in the list are moved to another unit: it is chosen, what follows is shown, and then it is done. */
@Controller(RelocationController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class RelocationController {

    static final String PATH = PersonController.PATH + "/relocation";
    private static final String VIEW = "people/relocation";
    private static final int MOST = 200;
    private static final int NAMED = 5;
    private final Directory directory;
    private final Relocations relocations;
    private final RelocationPages views;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    RelocationController(Directory directory, Relocations relocations, RelocationPages views, Units units, Pages pages, Clock clock) {
        this.directory = directory;
        this.relocations = relocations;
        this.views = views;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> prepare(HttpRequest<?> request, Actor actor) {
        var form = Form.of(request.getParameters().asMap());
        if (ticked(form).isEmpty()) {
            return pages.seeOther(request, back(form), "warn", "relocation.nobody");
        }
        var people = people(actor, form);
        var chosen = form.has("find") || form.line("unit").isEmpty() ? Optional.<Unit>empty() : target(request, form);
        return form.isValid() ? pages.ok(request, VIEW, views.page(request, actor, people, form, chosen.orElse(null))) : pages.invalid(request, VIEW, views.page(request, actor, people, form, null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var people = people(actor, form);
        var to = target(request, form).orElse(null);
        if (to == null || !form.isValid()) {
            return pages.invalid(request, VIEW, views.page(request, actor, people, form, null));
        }
        var seen = form.all("person").stream().map(p -> p.split("\\.")).filter(p -> p.length == 2).collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> a));
        var movers = people.stream().filter(p -> p.unitId() != to.id())
                .map(p -> new Relocations.Mover(p.name(), new Membership(p.id(), p.unitId(), p.role(), number(seen.get(Long.toString(p.id()))), null))).toList();
        return told(request, form, to, Relocations.atOnce(actor, to), relocations.move(actor, movers, to, clock.now()));
    }

    private HttpResponse<?> told(HttpRequest<?> request, Form form, Unit to, boolean atOnce, Relocations.Outcome outcome) {
        var format = pages.in(request);
        if (outcome.left().isEmpty()) {
            return pages.seeOther(request, back(form), "ok", atOnce ? "relocation.moved" : "relocation.asked", format.number(outcome.done()), to.name());
        }
        var names = outcome.left().stream().limit(NAMED).collect(Collectors.joining(", ")) + (outcome.left().size() > NAMED ? " …" : "");
        return pages.seeOther(request, back(form), "warn", atOnce ? "relocation.movedSome" : "relocation.askedSome", format.number(outcome.done()), to.name(), names);
    }

    /** Those ticked whom the reader reaches; 404 when there is none of them. */
    private List<Entry> people(Actor actor, Form form) {
        var people = directory.reached(actor, ticked(form));
        if (people.isEmpty()) {
            throw new NotFoundException();
        }
        return people;
    }

    private static List<Long> ticked(Form form) {
        return form.all("person").stream().map(p -> p.split("\\.", 2)[0]).filter(p -> p.matches("[0-8]?[0-9]{1,18}")).map(Long::valueOf).distinct().limit(MOST).toList();
    }

    private static long number(String digits) {
        return digits == null || !digits.matches("[0-9]{1,18}") ? 0 : Long.parseLong(digits);
    }

    private Optional<Unit> target(HttpRequest<?> request, Form form) {
        var unit = units.byId(form.id("unit").orElse(0)).filter(u -> u.closedOn() == null);
        if (unit.isEmpty()) {
            form.addError("unit", pages.say(request, "relocation.unit.missing"));
        }
        return unit;
    }

    /** The list the people were ticked in. */
    static String back(Form form) {
        var path = LocalPath.of(form.line("back"));
        return Arrays.asList(path.split("\\?")).getFirst().equals(PersonController.PATH) ? path : PersonController.PATH;
    }
}
