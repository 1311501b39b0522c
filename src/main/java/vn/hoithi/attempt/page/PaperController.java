package vn.hoithi.attempt.page;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;

/** The paper as a page, and what its form sends without a script. Looking at a page hands nothing in. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperController {

    private final Attempts attempts;
    private final FormAnswers answers;
    private final PaperPages papers;
    private final OverPages overs;
    private final Pages pages;
    private final Clock clock;

    PaperController(Attempts attempts, FormAnswers answers, PaperPages papers, OverPages overs, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.papers = papers;
        this.overs = overs;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/attempts/{id}")
    HttpResponse<?> paper(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var resumed = attempts.resume(id, actor.personId()).orElseThrow(NotFoundException::new);
        if (!resumed.open()) {
            return pages.seeOther("/attempts/" + id + "/result");
        }
        return resumed.answerable(now) ? pages.shared(request, "attempt/paper", papers.paper(request, resumed.sitting(), resumed.responses(), now))
                : pages.ok(request, "attempt/over", overs.page(request, resumed, Map.of(), now));
    }

    @Post("/attempts/{id}/responses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var now = clock.now();
        return switch (answers.keep(id, actor, Form.of(body), now)) {
            case FormAnswers.Kept kept -> pages.seeOther(request, "/attempts/" + id, "ok", "attempt.form.saved");
            case FormAnswers.Incomplete other -> incomplete(request, id, other, now);
        };
    }

    @Post("/attempts/{id}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Actor actor, long id, @Nullable @Body Map<String, Object> body) {
        var now = clock.now();
        var form = Form.of(body);
        if (form.has("lastSeq")) {
            switch (answers.keep(id, actor, form, now)) {
                case FormAnswers.Kept kept when !form.has("sure") && !overs.gaps(request, kept.resumed()).isEmpty() -> {
                    return pages.ok(request, Confirmation.VIEW, overs.question(request, kept.resumed()));
                }
                case FormAnswers.Kept kept -> { }
                case FormAnswers.Incomplete other when !(other instanceof FormAnswers.Shut shut && shut.lost().isEmpty()) -> {
                    return incomplete(request, id, other, now);
                }
                case FormAnswers.Incomplete nothingLost -> { }
            }
        }
        attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        attempts.submit(id, now);
        return pages.seeOther("/attempts/" + id + "/result");
    }

    /** The paper again with what was typed and why it is not kept, or that its time is over. */
    private HttpResponse<?> incomplete(HttpRequest<?> request, long id, FormAnswers.Incomplete outcome, Instant now) {
        return switch (outcome) {
            case FormAnswers.Refused refused -> pages.shared(request, HttpStatus.UNPROCESSABLE_ENTITY, "attempt/paper", papers.refused(request, refused, now));
            case FormAnswers.Busy busy -> pages.shared(request, HttpStatus.SERVICE_UNAVAILABLE, "attempt/paper", papers.busy(request, busy, now)).header("Retry-After", "2");
            case FormAnswers.Shut shut -> shut.lost().isEmpty() ? pages.seeOther("/attempts/" + id) : pages.show(request, HttpStatus.CONFLICT, "attempt/over", overs.page(request, shut.resumed(), shut.lost(), now));
        };
    }
}
