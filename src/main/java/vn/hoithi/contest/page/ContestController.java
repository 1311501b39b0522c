package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.TypedCode;
import vn.hoithi.document.QrCode;
import vn.hoithi.document.card.Cards;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.PrerenderedPage;
import vn.hoithi.web.SharedPage;
import vn.hoithi.web.share.Shares;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What everybody may see of contests: the front page, a contest, its short address and its QR code. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContestController {

    private final Pages pages;
    private final Contests contests;
    private final ContestOverviews overviews;
    private final HomePages homes;
    private final OwnHomes ownHomes;
    private final EntryAction entries;
    private final Shares shares;
    private final Cards cards;
    private final Clock clock;

    ContestController(Pages pages, Contests contests, ContestOverviews overviews, HomePages homes, OwnHomes ownHomes, EntryAction entries, Shares shares, Cards cards, Clock clock) {
        this.pages = pages;
        this.contests = contests;
        this.overviews = overviews;
        this.homes = homes;
        this.ownHomes = ownHomes;
        this.entries = entries;
        this.shares = shares;
        this.cards = cards;
        this.clock = clock;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, @QueryValue(defaultValue = "") String kind, @QueryValue(defaultValue = "1") int page, @Nullable Actor actor) {
        var now = clock.now();
        return home(request, HttpStatus.OK, homes.page(kind, page, Pages.locale(request), now), actor, now);
    }

    private HttpResponse<?> home(HttpRequest<?> request, HttpStatus status, HomePage page, Actor actor, Instant now) {
        var own = new PrerenderedPage.Filling();
        if (actor != null && page.front()) {
            var markup = pages.fragment(Pages.locale(request), "contest/home-own", "own", Map.of("h", ownHomes.of(actor, pages.in(request), now)));
            own.markup(HomePages.OWN, markup.getBytes(StandardCharsets.UTF_8));
        }
        return pages.shared(request, status, "contest/home", new SharedPage(page, own));
    }

    @Get("/contests/{slug}")
    HttpResponse<?> contest(HttpRequest<?> request, String slug, @Nullable Actor actor) {
        var now = clock.now();
        var locale = Pages.locale(request);
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        var overview = overviews.of(contest, locale, now);
        var entry = entries.entry(contest, overview, actor, locale, now);
        return pages.shared(request, "contest/contest", SharedPage.of(new ContestPage(overview, entry, false, shares.of("/v/" + contest.code(), contest.title()), posters(contest, actor, now), ContestCards.preview(overview, pages.in(request)))));
    }

    /** An organiser's are of the contest's unit, a leader's of the led one. */
    private static String posters(Contest contest, @Nullable Actor actor, Instant now) {
        if (actor == null || contest.phaseAt(now) == Phase.ENDED) {
            return "";
        }
        var unit = actor.scope(Role.ORGANISER).covers(contest.unitPath()) ? Optional.of(contest.unitId())
                : actor.grants().stream().filter(g -> g.role() == Role.LEADER && g.unitPath().startsWith(contest.unitPath())).map(Actor.Grant::unitId).findFirst();
        return unit.map(id -> "/units/" + id + "/posters").orElse("");
    }

    /** What links to the contest show; like the page there is none of a draft. */
    @Get(uri = "/contests/{slug}/picture.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, String slug) {
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        return cards.answer(request, ContestCards.of(overviews.of(contest, Pages.locale(request), clock.now()), pages.in(request)));
    }

    @Get("/v/{code}")
    HttpResponse<?> shortLink(HttpRequest<?> request, String code, @Nullable Actor actor) {
        return byCode(request, code, actor);
    }

    @Get("/v")
    HttpResponse<?> typed(HttpRequest<?> request, @QueryValue(defaultValue = "") String code, @Nullable Actor actor) {
        return byCode(request, code, actor);
    }

    @Get(uri = "/contests/{slug}/qr.svg", produces = "image/svg+xml")
    HttpResponse<String> qr(HttpRequest<?> request, String slug) {
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(QrCode.svg(overviews.of(contest, Pages.locale(request), clock.now()).link())).header("Cache-Control", "public, max-age=3600");
    }

    private HttpResponse<?> byCode(HttpRequest<?> request, String typed, Actor actor) {
        var now = clock.now();
        var code = TypedCode.of(typed);
        return code.whole().flatMap(contests::slugOf).<HttpResponse<?>>map(s -> pages.seeOther("/contests/" + s))
                .orElseGet(() -> home(request, HttpStatus.NOT_FOUND, homes.refused(code, Pages.locale(request), now), actor, now));
    }
}
