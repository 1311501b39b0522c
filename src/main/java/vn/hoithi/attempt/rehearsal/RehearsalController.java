package vn.hoithi.attempt.rehearsal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** An organiser's rehearsal: from here it goes on at the pages of every attempt. */
@Controller("/organiser/contests/{slug}/rehearsal")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class RehearsalController {

    private final Contests contests;
    private final Rehearsals rehearsals;
    private final Pages pages;
    private final Clock clock;

    RehearsalController(Contests contests, Rehearsals rehearsals, Pages pages, Clock clock) {
        this.contests = contests;
        this.rehearsals = rehearsals;
        this.pages = pages;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> start(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contest(actor, slug);
        var now = clock.now();
        return rehearsals.start(contest, actor, now).<HttpResponse<?>>map(id -> pages.seeOther("/attempts/" + id))
                .orElseGet(() -> pages.seeOther(request, "/organiser/contests/" + slug, "error", contest.published() && contest.begun(now) ? "rehearsal.open" : "rehearsal.empty"));
    }

    @Post("/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, Actor actor, String slug) {
        rehearsals.of(contest(actor, slug), actor).forEach(rehearsals::wipe);
        return pages.seeOther(request, "/organiser/contests/" + slug, "ok", "rehearsal.ended");
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(NotFoundException::new);
    }
}
