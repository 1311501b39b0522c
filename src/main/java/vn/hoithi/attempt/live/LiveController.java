package vn.hoithi.attempt.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

/** How a running contest goes. It names nobody, so that it may stand on a screen all day. */
@Controller("/organiser/contests/{slug}/live")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class LiveController {

    private final Contests contests;
    private final LivePages live;
    private final Pages pages;
    private final Clock clock;

    LiveController(Contests contests, LivePages live, Pages pages, Clock clock) {
        this.contests = contests;
        this.live = live;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> live(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
        return pages.ok(request, "attempt/live", live.page(contest, pages.in(request), clock.now()));
    }
}
