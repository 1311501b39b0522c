package vn.hoithi.ranking.prize;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Optional;

/** Who won the prizes: for organisers as the ranking of this moment would have it, for everybody as it was published. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WinnersController {

    private static final String VIEW = "ranking/winners";
    private final Contests contests;
    private final Editions editions;
    private final WinnersPages screen;
    private final Pages pages;
    private final Clock clock;

    WinnersController(Contests contests, Editions editions, WinnersPages screen, Pages pages, Clock clock) {
        this.contests = contests;
        this.editions = editions;
        this.screen = screen;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/organiser/contests/{slug}/winners")
    @Secured("ORGANISER")
    HttpResponse<?> expected(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
        return pages.ok(request, VIEW, screen.expected(contest, pages.in(request)));
    }

    @Get("/rankings/{slug}/winners")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> published(HttpRequest<?> request, String slug) {
        return page(request, contests.published(slug).flatMap(c -> editions.shown(c, clock.now())));
    }

    @Get("/rankings/{slug}/editions/{edition}/winners")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> published(HttpRequest<?> request, String slug, int edition) {
        return page(request, contests.published(slug).flatMap(c -> editions.published(c, edition)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, Optional<RankingView> view) {
        return pages.ok(request, VIEW, screen.published(view.filter(v -> v.edition() != null && v.edition().published() && v.contest().disclosure().rankingShown(0, clock.now())).orElseThrow(NotFoundException::new), pages.in(request)));
    }
}
