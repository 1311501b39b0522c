package vn.hoithi.installation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** The way from an empty installation to the first contest, with what is still missing, for whoever administers all of it. */
@Controller("/admin/first-steps")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class FirstStepsController {

    /** Where each step is done, and the message that names the way; pages of organisers are for those who are one. */
    private static final Map<String, List<Way>> WAYS = Map.of(
            "address", List.of(new Way("/admin/health", "health.title", false)),
            "branding", List.of(new Way("/admin/branding", "branding.title", false)),
            "units", List.of(new Way("/admin/units/import", "steps.units.import", false), new Way("/admin/units", "steps.units.one", false)),
            "counts", List.of(new Way("/admin/units/import", "steps.counts.import", false)),
            "staff", List.of(new Way("/admin/roles", "roles.title", false)),
            "materials", List.of(new Way("/organiser/materials", "steps.materials.go", true)),
            "items", List.of(new Way("/organiser/items/import", "steps.items.import", true), new Way("/organiser/items", "steps.items.go", true)),
            "contest", List.of(new Way("/organiser", "steps.contest.go", true)),
            "backup", List.of(new Way("/admin/backups", "backup.title", false)));
    private final FirstSteps steps;
    private final Units units;
    private final Router router;
    private final Pages pages;
    private final Clock clock;

    FirstStepsController(FirstSteps steps, Units units, Router router, Pages pages, Clock clock) {
        this.steps = steps;
        this.units = units;
        this.router = router;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> look(HttpRequest<?> request, Actor actor) {
        if (!units.coversAll(actor.scope(Role.ADMINISTRATOR))) {
            throw new NotFoundException();
        }
        var all = steps.look(clock.now());
        var missing = all.stream().filter(step -> !step.done()).count();
        return pages.ok(request, "installation/first-steps", new FirstStepsPage((int) missing, all.stream().map(step -> row(request, step, actor)).toList()));
    }

    private Row row(HttpRequest<?> request, FirstSteps.Step step, Actor actor) {
        var ways = WAYS.get(step.name()).stream().filter(this::isThere).toList();
        var open = ways.stream().filter(way -> !way.organisers() || actor.is(Role.ORGANISER)).toList();
        return new Row(step.done(), "steps." + step.name(), pages.say(request, "steps." + step.name() + ".is", step.values()), open, open.isEmpty() && !ways.isEmpty());
    }

    /** A room may be left out of an installation: nobody is led to a page it does not have. */
    private boolean isThere(Way way) {
        return router.uriRoutes().anyMatch(route -> route.getUriMatchTemplate().toPathString().equals(way.href()));
    }

    /** A page that does a step; {@code organisers}: it is theirs. */
    public record Way(String href, String key, boolean organisers) {
    }

    /** A step; {@code others}: only an organiser can do it, and the reader is none. */
    public record Row(boolean done, String key, String is, List<Way> ways, boolean others) {
    }

    /** All steps, and how many are missing. */
    public record FirstStepsPage(int missing, List<Row> steps) {
    }
}
