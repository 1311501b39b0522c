package vn.hoithi.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.util.Comparator;
import java.util.List;

/** Where administrators land: what waits for them, in rows with a count, and the pages they need besides. */
@Controller("/admin")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class StartController {

    private final List<WaitingWork> waiting;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    StartController(List<WaitingWork> waiting, Units units, Pages pages, Clock clock) {
        this.waiting = waiting;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> start(HttpRequest<?> request, Actor actor) {
        var now = clock.now();
        var format = Format.of(Pages.locale(request));
        var lines = waiting.stream().flatMap(r -> r.of(actor, now).stream()).sorted(Comparator.comparingInt(WaitingWork.Line::place)).toList();
        var places = actor.grants().stream().filter(g -> g.role() == Role.ADMINISTRATOR).flatMap(g -> units.byId(g.unitId()).stream()).map(Unit::name).toList();
        return pages.ok(request, "organisation/start", new StartPage(String.join(", ", places), lines.stream().filter(l -> l.count() > 0).map(l -> row(l, format)).toList(),
                lines.stream().filter(l -> l.count() == 0).map(l -> row(l, format)).toList(), units.coversAll(actor.scope(Role.ADMINISTRATOR))));
    }

    private static Row row(WaitingWork.Line line, Format format) {
        return new Row(line.key(), format.number(line.count()), line.href());
    }

    /** What waits, or what does not at the moment. */
    public record Row(String key, String count, String href) {
    }

    /** The start page; {@code done}: what could wait and does not; {@code all}: the reader administers the installation itself. */
    public record StartPage(String where, List<Row> waiting, List<Row> done, boolean all) {
    }
}
