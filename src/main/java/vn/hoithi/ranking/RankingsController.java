package vn.hoithi.ranking;

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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Sheet;
import vn.hoithi.web.Unchanged;

import java.util.Arrays;
import java.util.function.Function;

/** The rankings everybody may see, each from the moment its contest's settings allow. */
@Controller("/rankings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RankingsController {

    private final Contests contests;
    private final UnitsScreen units;
    private final PeopleScreen people;
    private final Pages pages;
    private final Messages messages;
    private final Clock clock;

    RankingsController(Contests contests, UnitsScreen units, PeopleScreen people, Pages pages, Messages messages, Clock clock) {
        this.contests = contests;
        this.units = units;
        this.people = people;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        var now = clock.now();
        var started = contests.published().stream().filter(c -> !now.isBefore(c.settings().rounds().getFirst().opens()));
        return pages.ok(request, "ranking/index", new RankingsPage(started.map(c -> {
            var desk = new Desk(c, 0, 0, null, Pages.locale(request), messages, now);
            return new RankingsPage.Entry(c.title(), desk.base(), Visibility.open(c, 0, now) ? c.unitName() : when(desk));
        }).toList()));
    }

    @Get("/{slug}")
    HttpResponse<?> units(HttpRequest<?> request, @Nullable Actor actor, String slug, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                          @QueryValue(defaultValue = "count") String by, @QueryValue(defaultValue = "0") long under, @QueryValue(defaultValue = "") String level, @QueryValue(defaultValue = "1") int page) {
        return show(request, actor, slug, round, board, "ranking/units", desk -> units.page(desk, named(UnitBoard.By.values(), by, UnitBoard.By.COUNT), under,
                named(UnitKind.values(), level, null), page));
    }

    @Get("/{slug}/people")
    HttpResponse<?> people(HttpRequest<?> request, @Nullable Actor actor, String slug, @QueryValue(defaultValue = "0") int round, @QueryValue(defaultValue = "0") int board,
                           @QueryValue(defaultValue = "0") long unit, @QueryValue(defaultValue = "1") int page) {
        return show(request, actor, slug, round, board, "ranking/people", desk -> people.page(desk, unit, page));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug, int round, int board, String view, Function<Desk, Record> screen) {
        var now = clock.now();
        var contest = contests.published(slug).filter(c -> round == 0 || c.round(round).isPresent()).filter(c -> board >= 0 && board <= c.settings().boards().size()).orElseThrow(Missing::new);
        var desk = new Desk(contest, round, board, actor, Pages.locale(request), messages, now);
        if (!Visibility.open(contest, round, now)) {
            return pages.ok(request, "ranking/hidden", new RankingsPage.Hidden(contest.title(), contest.slug(), when(desk)));
        }
        var page = screen.apply(desk);
        return actor != null ? pages.ok(request, view, page) : Unchanged.or(request, pages.shared(request, view, Sheet.of(page))); // strangers all see the same
    }

    private static String when(Desk desk) {
        Contest contest = desk.contest();
        var from = Visibility.from(contest, desk.round(), desk.now());
        return from == null ? desk.say("ranking.never") : desk.say("ranking.from", desk.format().minute(from));
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst().orElse(otherwise);
    }
}
