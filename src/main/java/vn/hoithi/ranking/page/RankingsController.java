package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contests;
import vn.hoithi.document.card.Cards;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.time.Clock;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.SharedPage;

import java.util.Arrays;
import java.util.function.Function;

/** The rankings everybody may see, each from the moment its contest's settings allow. */
@Controller("/rankings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RankingsController {

    /** What links made by earlier versions call the unions between. */
    private static final String FORMER_INTERMEDIATE = "UPPER";
    private final Contests contests;
    private final UnitsScreen units;
    private final PeopleScreen people;
    private final UnitPlaces places;
    private final RankingsIndex index;
    private final Cards cards;
    private final Pages pages;
    private final Clock clock;

    RankingsController(Contests contests, UnitsScreen units, PeopleScreen people, UnitPlaces places, RankingsIndex index, Cards cards, Pages pages, Clock clock) {
        this.index = index;
        this.contests = contests;
        this.units = units;
        this.people = people;
        this.places = places;
        this.cards = cards;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        var now = clock.now();
        return pages.ok(request, "ranking/index", index.page(pages.in(request), now));
    }

    @Get("/{slug}")
    HttpResponse<?> units(HttpRequest<?> request, @Nullable Actor actor, String slug, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                          @QueryValue(defaultValue = "count") String by, @Nullable @QueryValue Long under, @QueryValue(defaultValue = "") String level, @QueryValue(defaultValue = "1") int page,
                          @QueryValue(defaultValue = "") String sheet) {
        return show(request, actor, slug, round, board, sheet.isEmpty() ? RankingRequest.PAGE : RankingRequest.SHEET_OF_UNITS, "ranking/units", query -> units.page(query, named(UnitRanking.By.values(), by, UnitRanking.By.COUNT), under,
                named(UnitKind.values(), level.equalsIgnoreCase(FORMER_INTERMEDIATE) ? UnitKind.INTERMEDIATE.name() : level, null), page));
    }

    @Get("/{slug}/people")
    HttpResponse<?> people(HttpRequest<?> request, @Nullable Actor actor, String slug, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                           @QueryValue(defaultValue = "0") long unit, @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "") String sheet) {
        return show(request, actor, slug, round, board, sheet.isEmpty() ? RankingRequest.PAGE : RankingRequest.SHEET_OF_PEOPLE, "ranking/people", query -> people.page(query, unit, page));
    }

    /** One unit's place, to be sent to others. */
    @Get("/{slug}/units/{unit}")
    HttpResponse<?> place(HttpRequest<?> request, String slug, long unit) {
        var now = clock.now();
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        var page = places.page(contest, unit, pages.in(request), now).orElseThrow(NotFoundException::new);
        return contest.disclosure().rankingShown(0, now) ? pages.shared(request, "ranking/place", SharedPage.of(page)) : hidden(request, new RankingRequest(contest, 0, 0, null, pages.in(request), now, RankingRequest.PAGE));
    }

    /** What links to that page show; there is none while the ranking is hidden. */
    @Get(uri = "/{slug}/units/{unit}/picture.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, String slug, long unit) {
        var now = clock.now();
        var contest = contests.published(slug).filter(c -> c.disclosure().rankingShown(0, now)).orElseThrow(NotFoundException::new);
        return cards.answer(request, places.card(contest, unit, pages.in(request), now).orElseThrow(NotFoundException::new));
    }

    private HttpResponse<?> hidden(HttpRequest<?> request, RankingRequest query) {
        return pages.ok(request, "ranking/hidden", new RankingsPage.Hidden(query.contest().title(), query.contest().slug(), query.opening()));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug, int round, int board, int lines, String view, Function<RankingRequest, Record> screen) {
        var now = clock.now();
        var contest = contests.published(slug).filter(c -> round == 0 || c.round(round).isPresent()).filter(c -> board >= 0 && board <= c.settings().boards().size()).orElseThrow(NotFoundException::new);
        var query = new RankingRequest(contest, round, board, actor, pages.in(request), now, lines);
        if (!contest.disclosure().rankingShown(round, now)) {
            return hidden(request, query);
        }
        var page = screen.apply(query);
        return actor != null ? pages.ok(request, view, page) : EtagResponse.or(request, pages.shared(request, view, SharedPage.of(page))); // strangers all see the same
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst().orElse(otherwise);
    }
}
