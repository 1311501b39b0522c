package vn.hoithi.attempt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** What became of one's attempts. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResultController {

    private final Attempts attempts;
    private final ResultPages results;
    private final Pages pages;
    private final Clock clock;

    ResultController(Attempts attempts, ResultPages results, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.results = results;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/attempts/{id}/result")
    HttpResponse<?> result(HttpRequest<?> request, Actor actor, long id) {
        var row = attempts.row(id, actor.personId()).orElseThrow(Missing::new);
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(Missing::new);
        return row.open() ? pages.seeOther("/attempts/" + id) : pages.ok(request, "attempt/result", results.result(request, actor, row, sitting, clock.now()));
    }

    @Get("/me/attempts")
    HttpResponse<?> mine(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "attempt/mine", results.mine(request, attempts.ofPerson(actor.personId()), clock.now()));
    }
}
