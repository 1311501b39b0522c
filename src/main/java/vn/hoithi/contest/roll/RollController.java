package vn.hoithi.contest.roll;

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
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** Taking the numbers of members of a published contest anew: what would change, and the button. */
@Controller("/organiser/contests/{slug}/roll")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class RollController {

    private final Contests contests;
    private final RollPages roll;
    private final RollRefresh refresh;
    private final Pages pages;
    private final Clock clock;

    RollController(Contests contests, RollPages roll, RollRefresh refresh, Pages pages, Clock clock) {
        this.contests = contests;
        this.roll = roll;
        this.refresh = refresh;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "contest/roll", roll.page(mine(actor, slug), Pages.locale(request), clock.now()));
    }

    /** Takes the numbers for the version the organiser was asked about, no other. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = mine(actor, slug);
        var now = clock.now();
        var path = "/organiser/contests/" + slug + "/roll";
        if (!RollRefresh.allowed(contest, now)) {
            return pages.seeOther(request, path, "warn", "roll.ended");
        }
        var units = refresh.take(contest, (int) Form.of(body).number("version").orElse(0), actor.personId(), now);
        contests.fresh(contest.id());
        return units < 0 ? pages.seeOther(request, path, "error", "contest.changedMeanwhile")
                : pages.seeOther(request, path, "ok", "roll.renewed", Format.of(Pages.locale(request)).number(units));
    }

    private Contest mine(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
