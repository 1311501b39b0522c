package vn.hoithi.attempt.extratime;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** Who is inside a contest now, and more time for one of them, for all, or for the sitting. */
@Controller("/organiser/contests/{slug}")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExtraTimeController {

    private final Contests contests;
    private final InsideQueries queries;
    private final ExtraTimes times;
    private final ExtraTimePages texts;
    private final Pages pages;
    private final Clock clock;

    ExtraTimeController(Contests contests, InsideQueries queries, ExtraTimes times, ExtraTimePages texts, Pages pages, Clock clock) {
        this.contests = contests;
        this.queries = queries;
        this.times = times;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/inside")
    HttpResponse<?> inside(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "1") int page) {
        var now = clock.now();
        var contest = contest(actor, slug);
        var inside = in(request).inside(contest, Vietnamese.line(q), page, now);
        times.seen(actor.personId(), contest, inside.people().size(), now);
        return pages.ok(request, "attempt/inside", inside);
    }

    @Get("/inside/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Actor actor, String slug, long id) {
        var contest = contest(actor, slug);
        return pages.ok(request, "attempt/extra-time", in(request).form(contest, line(contest, id), Form.of(Map.of()), clock.now()));
    }

    @Get("/extra-time")
    HttpResponse<?> all(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "attempt/extra-time", in(request).form(contest(actor, slug), null, Form.of(Map.of()), clock.now()));
    }

    /** Asks before anything is given, in numbers. */
    @Post("/extra-time/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var now = clock.now();
        var form = Form.of(body);
        var asked = ExtraTimeForm.request(form, key -> pages.say(request, key));
        var one = form.id("attempt").isPresent() ? line(contest, form.id("attempt").getAsLong()) : null;
        if (asked == null) {
            return pages.invalid(request, "attempt/extra-time", in(request).form(contest, one, form, now));
        }
        return switch (times.plan(contest, asked, now)) {
            case ExtraTimePlan plan -> pages.ok(request, Confirmation.VIEW, in(request).question(contest, asked, plan, one));
            case ExtraTimeOutcome.Refused why -> refused(request, contest, why);
            case ExtraTimeOutcome.Given given -> throw new IllegalStateException("asked, not given: " + given);
        };
    }

    @Post("/extra-time")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var now = clock.now();
        var form = Form.of(body);
        var asked = ExtraTimeForm.request(form, key -> pages.say(request, key));
        var id = form.id("id");
        if (asked == null || id.isEmpty()) {
            var one = form.id("attempt").isPresent() ? line(contest, form.id("attempt").getAsLong()) : null;
            return pages.invalid(request, "attempt/extra-time", in(request).form(contest, one, form, now));
        }
        return switch (times.give(id.getAsLong(), contest, asked, actor.personId(), now)) {
            case ExtraTimeOutcome.Given given -> given(request, contest, asked, given);
            case ExtraTimeOutcome.Refused why -> refused(request, contest, why);
            case ExtraTimePlan plan -> throw new IllegalStateException("given, not asked: " + plan);
        };
    }

    private HttpResponse<?> given(HttpRequest<?> request, Contest contest, ExtraTimeRequest asked, ExtraTimeOutcome.Given given) {
        return pages.seeOther(request, ExtraTimePages.address(contest), given.again() ? "note" : "ok", given.again() ? "extra.again" : asked.movesClosing() ? "extra.done.closing" : "extra.done",
                Format.of(Pages.locale(request)).number(given.people()), pages.say(request, "unit.minutes", asked.minutes()));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Contest contest, ExtraTimeOutcome.Refused why) {
        return pages.seeOther(request, ExtraTimePages.address(contest), "error", "extra.refused." + why);
    }

    private ExtraTimePages.In in(HttpRequest<?> request) {
        return texts.in(Pages.locale(request));
    }

    private InsideQueries.Line line(Contest contest, long attempt) {
        return queries.line(contest.id(), attempt).orElseThrow(NotFoundException::new);
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
