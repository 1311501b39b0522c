package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
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
    private static final int REPLY = 2000;
    private final ResultRanks resultRanks;
    private final @Nullable OwnVoidings voidings;
    private final Pages pages;
    private final Clock clock;

    ResultController(Attempts attempts, ResultPages results, MyAttemptsPages mine, ResultRanks resultRanks, @Nullable OwnVoidings voidings, Pages pages, Clock clock) {
        this.voidings = voidings;
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

    @Get("/attempts/{id}/reply")
    HttpResponse<?> again(Actor actor, long id) {
        attempts.row(id, actor.personId()).orElseThrow(NotFoundException::new);
        return pages.seeOther("/attempts/" + id + "/result");
    }

    /** The person's word on a result that does not count. */
    @Post("/attempts/{id}/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reply(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        var rows = attempts.ofRound(sitting);
        var row = rows.stream().filter(r -> r.id() == id && r.state() == AttemptRow.VOID).findFirst().orElseThrow(NotFoundException::new);
        var text = Form.of(body).block("reply");
        var error = text.isBlank() ? "result.void.empty" : text.length() > REPLY ? "result.void.long" : "";
        if (!error.isEmpty()) {
            var page = results.result(request, actor, row, sitting, rows, text, pages.say(request, error), clock.now());
            return pages.shared(request, "attempt/result", page).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var kept = voidings != null && voidings.reply(id, text, clock.now());
        return pages.seeOther(request, "/attempts/" + id + "/result", kept ? "ok" : "warn", kept ? "result.void.sent" : "result.void.already");
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
