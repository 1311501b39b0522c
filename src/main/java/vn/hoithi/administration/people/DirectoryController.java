package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Moves;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** A leader lists and searches the people of the own subtree. */
@Controller(PersonController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class DirectoryController {

    private final Directory directory;
    private final DirectoryPages views;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    DirectoryController(Directory directory, DirectoryPages views, Units units, Pages pages, Clock clock) {
        this.directory = directory;
        this.views = views;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        var asked = Form.of(request.getParameters().asMap());
        var unit = asked.line("unit").isEmpty() ? null : units.within(actor.reach(), asked.id("unit").orElse(0)).orElseThrow(NotFoundException::new);
        var filter = PersonFilter.of(asked, unit);
        var found = directory.look(actor, filter, (int) Math.clamp(asked.number("page").orElse(1), 1, Directory.MOST), clock.now());
        return pages.ok(request, "people/directory", views.page(request, actor, filter, found));
    }
}
