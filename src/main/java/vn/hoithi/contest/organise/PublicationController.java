package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Nullable;
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
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** The last steps of a draft: reading its rules, and opening it to the public after a question in numbers. */
@Controller("/organiser/contests/{slug}")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicationController {

    private final Contests contests;
    private final ContestDrafts drafts;
    private final PublicationPages steps;
    private final Pages pages;
    private final Clock clock;

    PublicationController(Contests contests, ContestDrafts drafts, PublicationPages steps, Pages pages, Clock clock) {
        this.contests = contests;
        this.drafts = drafts;
        this.steps = steps;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/rules")
    HttpResponse<?> rules(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "contest/rules", steps.rules(mine(actor, slug), Pages.locale(request)));
    }

    @Get("/publication")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug) {
        var contest = mine(actor, slug);
        if (contest.published()) {
            return pages.seeOther("/contests/" + slug);
        }
        return steps.question(contest, Pages.locale(request)).<HttpResponse<?>>map(q -> pages.ok(request, Confirmation.VIEW, q)).orElseGet(() -> notYet(request, slug));
    }

    /** Publishes the version the organiser was asked about, no other. */
    @Post("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, Actor actor, String slug, @Nullable @Body Map<String, Object> body) {
        var contest = mine(actor, slug);
        if (!contest.published() && Form.of(body).number("version").orElse(0) != contest.version()) {
            return pages.seeOther(request, "/organiser/contests/" + slug, "error", "contest.changedMeanwhile");
        }
        var published = contest.published() || drafts.publish(contest.id(), actor.personId(), clock.now()).isEmpty();
        return published ? pages.seeOther(request, "/contests/" + slug, "ok", "organiser.published") : notYet(request, slug);
    }

    /** Choices that speak of each other keep their order in all items of the draft's pool. */
    @Post("/order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> order(HttpRequest<?> request, Actor actor, String slug) {
        var contest = mine(actor, slug);
        if (contest.published()) {
            return pages.seeOther("/contests/" + slug);
        }
        var mended = steps.keepOrder(contest, actor, clock.now());
        return pages.seeOther(request, "/organiser/contests/" + slug + "/publication", mended > 0 ? "ok" : "note", mended > 0 ? "organiser.ordered" : "organiser.orderedNone", Integer.toString(mended));
    }

    private HttpResponse<?> notYet(HttpRequest<?> request, String slug) {
        return pages.seeOther(request, "/organiser/contests/" + slug, "error", "organiser.notYet");
    }

    private Contest mine(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(NotFoundException::new);
    }
}
