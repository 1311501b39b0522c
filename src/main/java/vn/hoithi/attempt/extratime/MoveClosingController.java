package vn.hoithi.attempt.extratime;

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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** Another closing for a sitting that is not over yet: the form, the question, the change. */
@Controller("/organiser/contests/{slug}/closing")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class MoveClosingController {

    private static final String VIEW = "attempt/move-closing";
    private final Contests contests;
    private final ExtraTimes times;
    private final MoveClosingPages words;
    private final Pages pages;
    private final Clock clock;

    MoveClosingController(Contests contests, ExtraTimes times, MoveClosingPages words, Pages pages, Clock clock) {
        this.contests = contests;
        this.times = times;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, VIEW, words.form(contest(actor, slug), Form.of(Map.of()), Pages.locale(request), clock.now()));
    }

    /** Asks before anything moves. */
    @Post("/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        var asked = MoveClosingForm.request(form, key -> pages.say(request, key));
        if (asked == null) {
            return again(request, contest, form);
        }
        return switch (times.plan(contest, asked, clock.now())) {
            case ExtraTimePlan plan -> pages.ok(request, Confirmation.VIEW, words.question(contest, asked, plan, form, Pages.locale(request)));
            case ExtraTimeOutcome.Refused why -> refused(request, contest, form, why);
            case ExtraTimeOutcome.Given given -> throw new IllegalStateException("asked, not moved: " + given);
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        var asked = MoveClosingForm.request(form, key -> pages.say(request, key));
        var id = form.id("id");
        if (asked == null || id.isEmpty()) {
            return again(request, contest, form);
        }
        return switch (times.give(id.getAsLong(), contest, asked, actor.personId(), clock.now())) {
            case ExtraTimeOutcome.Given given -> pages.seeOther(request, ExtraTimePages.address(contest), given.again() ? "note" : "ok", given.again() ? "closing.again" : "closing.done",
                    Format.of(Pages.locale(request)).minute(asked.target().to()));
            case ExtraTimeOutcome.Refused why -> refused(request, contest, form, why);
            case ExtraTimePlan plan -> throw new IllegalStateException("moved, not asked: " + plan);
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Contest contest, Form form, ExtraTimeOutcome.Refused why) {
        form.addError(why == ExtraTimeOutcome.Refused.OVER || why == ExtraTimeOutcome.Refused.CHANGED ? "sitting" : "closes", words.refused(contest, why, Pages.locale(request)));
        return again(request, contest, form);
    }

    private HttpResponse<?> again(HttpRequest<?> request, Contest contest, Form form) {
        return pages.invalid(request, VIEW, words.form(contest, form, Pages.locale(request), clock.now()));
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
