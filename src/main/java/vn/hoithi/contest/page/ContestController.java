package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.TypedCode;
import vn.hoithi.document.QrCode;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.SharedPage;

/** What everybody may see of contests: the front page, a contest, its short address and its QR code. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContestController {

    private final Pages pages;
    private final Contests contests;
    private final ContestOverviews overviews;
    private final HomePages homes;
    private final EntryAction entries;
    private final Clock clock;

    ContestController(Pages pages, Contests contests, ContestOverviews overviews, HomePages homes, EntryAction entries, Clock clock) {
        this.pages = pages;
        this.contests = contests;
        this.overviews = overviews;
        this.homes = homes;
        this.entries = entries;
        this.clock = clock;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, @QueryValue(defaultValue = "") String kind, @QueryValue(defaultValue = "1") int page) {
        return pages.ok(request, "contest/home", homes.page(kind, page, Pages.locale(request), clock.now()));
    }

    @Get("/contests/{slug}")
    HttpResponse<?> contest(HttpRequest<?> request, String slug, @Nullable Actor actor) {
        var now = clock.now();
        var locale = Pages.locale(request);
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        var overview = overviews.of(contest, locale, now);
        var entry = entries.entry(contest, overview, actor, locale, now);
        return pages.shared(request, "contest/contest", SharedPage.of(new ContestPage(overview, entry, false)));
    }

    @Get("/v/{code}")
    HttpResponse<?> shortLink(HttpRequest<?> request, String code) {
        return byCode(request, code);
    }

    @Get("/v")
    HttpResponse<?> typed(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
        return byCode(request, code);
    }

    @Get(uri = "/contests/{slug}/qr.svg", produces = "image/svg+xml")
    HttpResponse<String> qr(HttpRequest<?> request, String slug) {
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(QrCode.svg(overviews.of(contest, Pages.locale(request), clock.now()).link())).header("Cache-Control", "public, max-age=3600");
    }

    private HttpResponse<?> byCode(HttpRequest<?> request, String typed) {
        var code = TypedCode.of(typed);
        return code.whole().flatMap(contests::slugOf).<HttpResponse<?>>map(s -> pages.seeOther("/contests/" + s))
                .orElseGet(() -> pages.show(request, HttpStatus.NOT_FOUND, "contest/home", homes.refused(code, Pages.locale(request), clock.now())));
    }
}
