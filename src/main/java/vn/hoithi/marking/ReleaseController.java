package vn.hoithi.marking;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** How far the marking of a contest is, and making its marks public. */
@Controller("/organiser/contests/{slug}/essays")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReleaseController {

    private final Contests contests;
    private final MarkingProgress progress;
    private final Release release;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    ReleaseController(Contests contests, MarkingProgress progress, Release release, Audit audit, Pages pages, Clock clock) {
        this.contests = contests;
        this.progress = progress;
        this.release = release;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "marking/release", progress.page(contest(actor, slug), Format.of(Pages.locale(request)), clock.now()));
    }

    /** Asks before marks go public: what then happens to how many. */
    @Get("/release")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug) {
        var question = progress.question(contest(actor, slug), Pages.locale(request), clock.now());
        return question.<HttpResponse<?>>map(q -> pages.ok(request, Confirmation.VIEW, q))
                .orElseGet(() -> pages.seeOther(request, "/organiser/contests/" + slug + "/essays", "note", "marking.release.nothing"));
    }

    @Post("/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> release(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contest(actor, slug);
        var now = clock.now();
        var done = 0;
        Release.Batch batch;
        do {
            batch = release.batch(contest.id(), now);
            done += batch.released();
        } while (!batch.last());
        if (done > 0) {
            audit.write(Audit.Event.with(Audit.Action.MARKS_RELEASED, actor.personId(), contest.id(), contest.unitPath(), contest.title()), now);
        }
        var address = "/organiser/contests/" + slug + "/essays";
        return done == 0 ? pages.seeOther(request, address, "note", "marking.release.nothing")
                : pages.seeOther(request, address, "ok", "marking.release.done", Format.of(Pages.locale(request)).number(done));
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(c -> c.settings().essay() != null).orElseThrow(NotFoundException::new);
    }
}
