package vn.hoithi.dashboard;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Moves;
import vn.hoithi.registration.Officers;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.List;

/** The leader's dashboard: a unit of the own subtree, one step down a tap. */
@Controller("/units")
@Secured("LEADER")
@ExecuteOn(TaskExecutors.BLOCKING)
class DashboardController {

    private final Pages pages;
    private final Units units;
    private final Moves moves;
    private final Officers officers;
    private final Dashboards dashboards;
    private final DashboardText text;
    private final Audit audit;
    private final Clock clock;

    DashboardController(Pages pages, Units units, Moves moves, Officers officers, Dashboards dashboards, DashboardText text, Audit audit, Clock clock) {
        this.pages = pages;
        this.units = units;
        this.moves = moves;
        this.officers = officers;
        this.dashboards = dashboards;
        this.text = text;
        this.audit = audit;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> led(HttpRequest<?> request, Actor actor) {
        var led = actor.grants().stream().filter(g -> g.role() == Role.LEADER).map(Actor.Grant::unitId).distinct().toList();
        if (led.size() == 1) {
            return pages.seeOther("/units/" + led.getFirst());
        }
        var lines = led.stream().flatMap(id -> units.byId(id).stream()).map(u -> new DashboardPage.Line(u.name(), "/units/" + u.id(), above(u))).toList();
        return pages.ok(request, "dashboard/led", new LedUnitsPage(lines, moves.count(actor), officers.count(actor)));
    }

    @Get("/{id}")
    HttpResponse<?> dashboard(HttpRequest<?> request, Actor actor, long id, @Nullable @QueryValue String contest) {
        var now = clock.now();
        var scope = actor.scope(Role.LEADER);
        var unit = units.within(scope, id).orElseThrow(NotFoundException::new);
        var contests = dashboards.contestsOf(unit);
        var chosen = choose(contests, contest, now);
        var figures = chosen == null ? null : text.figures(dashboards.of(unit, chosen, now).orElseThrow(NotFoundException::new), Pages.locale(request));
        if (figures != null && figures.absent() != null && !figures.absent().people().isEmpty()) {
            audit.write(Audit.Event.looked(Audit.Listing.ABSENT, actor.personId(), unit.path(), figures.absent().people().size()), now);
        }
        var options = contests.stream().map(c -> new Option(c.slug(), c.title(), chosen != null && c.id() == chosen.id())).toList();
        return pages.ok(request, "dashboard/dashboard", new DashboardPage(unit.id(), unit.name(), steps(scope, unit, chosen), options, figures, moves.count(actor), officers.count(actor)));
    }

    /** The contest asked for; else one that is open, else the one that opens last. */
    private static Contest choose(List<Contest> contests, String slug, Instant now) {
        if (slug != null && !slug.isEmpty()) {
            return contests.stream().filter(c -> c.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
        }
        return contests.stream().filter(c -> c.phaseAt(now) == Phase.OPEN).findFirst().orElse(contests.isEmpty() ? null : contests.getFirst());
    }

    private List<DashboardPage.Step> steps(Scope scope, Unit unit, Contest chosen) {
        var query = chosen == null ? "" : "?contest=" + chosen.slug();
        return units.lineage(unit).stream().filter(u -> scope.covers(u.path()))
                .map(u -> new DashboardPage.Step(u.name(), u.id() == unit.id() ? "" : "/units/" + u.id() + query)).toList();
    }

    private String above(Unit unit) {
        return unit.parentId() == null ? "" : units.byId(unit.parentId()).map(Unit::name).orElse("");
    }
}
