package vn.hoithi.marking;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

import java.util.Comparator;

/** What waits for a marker, and taking the next one. */
@Controller("/marking")
@Secured("MARKER")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeskController {

    private static final int PAGE = 100;
    private final MarkingQueue desk;
    private final Pages pages;
    private final Clock clock;

    DeskController(MarkingQueue desk, Pages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> index(HttpRequest<?> request, Actor actor) {
        var now = clock.now();
        var format = Format.of(Pages.locale(request));
        var lines = desk.contests(actor).stream().map(c -> DeskPage.line(c, desk.counts(c, actor, now), format));
        return pages.ok(request, "marking/index", new DeskPage.Index(lines.sorted(Comparator.comparing(DeskPage.Line::open).reversed()).toList())); // what can be marked comes first
    }

    @Get("/{slug}")
    HttpResponse<?> contest(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "1") int page) {
        var contest = desk.contest(actor, slug).orElseThrow(NotFoundException::new);
        var format = Format.of(Pages.locale(request));
        var counts = desk.counts(contest, actor, clock.now());
        var pager = Pager.of(page, PAGE, (int) (counts.mine() + counts.marked()), "/marking/" + slug + "?page=");
        var mine = desk.mine(contest, actor, pager.from(), PAGE).stream().map(m -> DeskPage.mine(m, contest, format)).toList();
        return pages.ok(request, "marking/contest", new DeskPage(DeskPage.line(contest, counts, format), mine, pager));
    }

    @Post("/{slug}/next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> next(HttpRequest<?> request, Actor actor, String slug) {
        var contest = desk.contest(actor, slug).orElseThrow(NotFoundException::new);
        return desk.next(contest, actor, clock.now()).<HttpResponse<?>>map(token -> pages.seeOther("/marking/essays/" + token))
                .orElseGet(() -> pages.seeOther(request, "/marking/" + slug, "note", "marking.none"));
    }
}
