package vn.hoithi.ranking.alltime;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** All contests of a unit through the years, for everybody: it says no more than each contest's own ranking does. */
@Controller("/units/{id}/contests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AllTimeController {

    private final AllTimeScreen screen;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    AllTimeController(AllTimeScreen screen, Units units, Pages pages, Clock clock) {
        this.screen = screen;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    static String address(long unitId) {
        return "/units/" + unitId + "/contests";
    }

    @Get
    HttpResponse<?> contests(HttpRequest<?> request, @Nullable Actor actor, long id, @QueryValue(defaultValue = "1") int page) {
        var unit = units.byId(id).filter(u -> request.getPath().equals(address(id))).orElseThrow(NotFoundException::new); // digits of other scripts are numbers too
        var leads = actor != null && actor.scope(Role.LEADER).covers(unit.path());
        return pages.ok(request, "ranking/all-time", screen.page(new AllTimeScreen.Reader(unit, leads, pages.in(request), clock.now()), page));
    }
}
