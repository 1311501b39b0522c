package vn.hoithi.attempt.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** What became of one's attempts. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResultController {

    private final Attempts attempts;
    private final ResultPages results;
    private final MyAttemptsPages mine;
    private final ResultRanks resultRanks;
    private final Pages pages;
    private final Clock clock;

    ResultController(Attempts attempts, ResultPages results, MyAttemptsPages mine, ResultRanks resultRanks, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.results = results;
        this.mine = mine;
        this.resultRanks = resultRanks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/attempts/{id}/result")
    HttpResponse<?> result(HttpRequest<?> request, Actor actor, long id) {
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        var rows = attempts.ofRound(sitting);
        var row = rows.stream().filter(r -> r.id() == id).findFirst().orElseThrow(NotFoundException::new);
        return row.open() ? pages.seeOther("/attempts/" + id) : pages.shared(request, "attempt/result", results.result(request, actor, row, sitting, rows, clock.now()));
    }

    /** The ranks alone, for a page that waits for them: 204 while they are not there yet. */
    @Get("/attempts/{id}/places")
    HttpResponse<?> places(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var row = attempts.row(id, actor.personId()).filter(r -> !r.open() && !r.rehearsal()).orElseThrow(NotFoundException::new);
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        var shown = resultRanks.after(row, results.contest(row, sitting), Pages.locale(request), now);
        return shown.coming() ? HttpResponse.noContent() : HttpResponse.ok(pages.fragment(Pages.locale(request), "attempt/result-places", "list", Map.of("shown", shown)))
                .contentType(MediaType.TEXT_HTML_TYPE).header("Cache-Control", "no-store");
    }

    @Get("/me/attempts")
    HttpResponse<?> mine(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "1") int page) {
        var at = Math.clamp(page, 1, 10_000);
        return pages.ok(request, "attempt/mine", mine.page(attempts.ofPerson(actor.personId(), (at - 1) * MyAttemptsPages.PAGE, MyAttemptsPages.PAGE + 1), at, Pages.locale(request), clock.now()));
    }
}
