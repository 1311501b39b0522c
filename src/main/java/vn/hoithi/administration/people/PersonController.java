package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** Somebody of the own subtree: where, since when, what became of the account, and what can be done. */
@Controller(PersonController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonController {

    static final String PATH = "/units/people";
    private final Directory directory;
    private final PersonPages views;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    PersonController(Directory directory, PersonPages views, Audit audit, Pages pages, Clock clock) {
        this.directory = directory;
        this.views = views;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, long id) {
        var person = directory.person(actor, id).orElseThrow(NotFoundException::new);
        audit.write(Audit.Event.to(Audit.Action.PEOPLE_READ, actor.personId(), id, person.path(), "1"), clock.now());
        return pages.ok(request, "people/person", views.page(request, actor, person));
    }
}
