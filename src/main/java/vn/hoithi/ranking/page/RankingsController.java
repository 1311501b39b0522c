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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.document.card.Cards;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.time.Clock;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.SharedPage;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The rankings everybody may see, each from the moment its contest's settings allow. */
@Controller("/rankings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RankingsController {

    /** What links made by earlier versions call the unions between. */
    private static final String FORMER_INTERMEDIATE = "UPPER";
    private final Contests contests;
    private final Editions editions;
    private final UnitRankings rankings;
    private final UnitsScreen units;
    private final PeopleScreen people;
    private final UnitPlaces places;
    private final RankingsIndex index;
    private final Cards cards;
    private final Pages pages;
    private final Clock clock;

    RankingsController(Contests contests, Editions editions, UnitRankings rankings, UnitsScreen units, PeopleScreen people, UnitPlaces places, RankingsIndex index, Cards cards, Pages pages, Clock clock) {
        this.index = index;
        this.contests = contests;
        this.editions = editions;
        this.rankings = rankings;
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
        return show(request, actor, slug, round, board, under == null ? 0 : under, sheet.isEmpty() ? RankingRequest.PAGE : RankingRequest.SHEET_OF_UNITS, "ranking/units", query -> units.page(query, named(UnitRanking.By.values(), by, UnitRanking.By.COUNT), under,
                named(UnitKind.values(), level.equalsIgnoreCase(FORMER_INTERMEDIATE) ? UnitKind.INTERMEDIATE.name() : level, null), page));
    }

    @Get("/{slug}/people")
    HttpResponse<?> people(HttpRequest<?> request, @Nullable Actor actor, String slug, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                           @QueryValue(defaultValue = "0") long unit, @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "") String sheet) {
        return show(request, actor, slug, round, board, unit, sheet.isEmpty() ? RankingRequest.PAGE : RankingRequest.SHEET_OF_PEOPLE, "ranking/people", query -> people.page(query, unit, page));
    }

    /** Units as they were published once. */
    @Get("/{slug}/editions/{edition}")
    HttpResponse<?> units(HttpRequest<?> request, String slug, int edition, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                          @QueryValue(defaultValue = "count") String by, @Nullable @QueryValue Long under, @QueryValue(defaultValue = "") String level, @QueryValue(defaultValue = "1") int page) {
        return kept(request, slug, edition, round, board, "ranking/units", query -> units.page(query, named(UnitRanking.By.values(), by, UnitRanking.By.COUNT), under, named(UnitKind.values(), level, null), page));
    }

    /** People as they were published once. */
    @Get("/{slug}/editions/{edition}/people")
    HttpResponse<?> people(HttpRequest<?> request, String slug, int edition, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                           @QueryValue(defaultValue = "0") long unit, @QueryValue(defaultValue = "1") int page) {
        return kept(request, slug, edition, round, board, "ranking/people", query -> people.page(query, unit, page));
    }

    /** One unit's place, to be sent to others. */
    @Get("/{slug}/units/{unit}")
    HttpResponse<?> place(HttpRequest<?> request, String slug, long unit) {
        var now = clock.now();
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        var page = places.page(contest, unit, pages.in(request), now).orElseThrow(NotFoundException::new);
        return contest.disclosure().rankingShown(0, now) ? pages.shared(request, "ranking/place", SharedPage.of(page)) : hidden(request, contest, 0, now);
    }

    /** What links to that page show; there is none while the ranking is hidden. */
    @Get(uri = "/{slug}/units/{unit}/picture.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, String slug, long unit) {
        var now = clock.now();
        var contest = contests.published(slug).filter(c -> c.disclosure().rankingShown(0, now)).orElseThrow(NotFoundException::new);
        return cards.answer(request, places.card(contest, unit, pages.in(request), now).orElseThrow(NotFoundException::new));
    }

    private HttpResponse<?> hidden(HttpRequest<?> request, Contest contest, int round, Instant now) {
        return pages.ok(request, "ranking/hidden", new RankingsPage.Hidden(contest.title(), contest.slug(), RankingRequest.opening(contest, round, pages.in(request), now)));
    }

    private Contest contest(String slug, int round, int board) {
        return contests.published(slug).filter(c -> round == 0 || c.round(round).isPresent()).filter(c -> board >= 0 && board <= c.settings().boards().size()).orElseThrow(NotFoundException::new);
    }

    private HttpResponse<?> kept(HttpRequest<?> request, String slug, int edition, int round, int board, String template, Function<RankingRequest, Record> screen) {
        var now = clock.now();
        var contest = contest(slug, round, board);
        var view = editions.published(contest, edition).filter(v -> contest.disclosure().rankingShown(round, now)).orElseThrow(NotFoundException::new);
        var newest = editions.shown(contest, now);
        var older = newest.filter(v -> v.id() == view.id()).isEmpty();
        return pages.ok(request, template, screen.apply(new RankingRequest(view, newest, older, round, board, null, pages.in(request), now, RankingRequest.PAGE)));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug, int round, int board, long unit, int lines, String template, Function<RankingRequest, Record> screen) {
        var now = clock.now();
        var contest = contest(slug, round, board);
        var view = contest.disclosure().rankingShown(round, now) ? editions.shown(contest, actor, path(contest, unit), now) : Optional.<RankingView>empty();
        if (view.isEmpty()) {
            return hidden(request, contest, round, now);
        }
        var page = screen.apply(new RankingRequest(view.get(), editions.shown(contest, now), false, round, board, actor, pages.in(request), now, lines));
        return actor != null ? pages.ok(request, template, page) : EtagResponse.or(request, pages.shared(request, template, SharedPage.of(page))); // strangers all see the same
    }

    private String path(Contest contest, long unitId) {
        var entry = unitId == 0 ? null : rankings.tree(contest.id()).byId().get(unitId);
        return entry == null ? "" : entry.unitPath();
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst().orElse(otherwise);
    }
}
