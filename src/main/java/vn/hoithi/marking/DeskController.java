package vn.hoithi.marking;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

import java.util.Comparator;
import java.util.List;

/** What waits for a marker, and taking the next one. */
@Controller("/marking")
@Secured("MARKER")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeskController {

    private final Desk desk;
    private final Pages pages;
    private final Clock clock;

    DeskController(Desk desk, Pages pages, Clock clock) {
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
    HttpResponse<?> contest(HttpRequest<?> request, Actor actor, String slug) {
        var contest = desk.contest(actor, slug).orElseThrow(Missing::new);
        var format = Format.of(Pages.locale(request));
        var mine = desk.mine(contest, actor).stream().map(m -> DeskPage.mine(m, contest, format)).toList();
        return pages.ok(request, "marking/contest", new DeskPage(DeskPage.line(contest, desk.counts(contest, actor, clock.now()), format), List.copyOf(mine)));
    }

    @Post("/{slug}/next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> next(HttpRequest<?> request, Actor actor, String slug) {
        var contest = desk.contest(actor, slug).orElseThrow(Missing::new);
        return desk.next(contest, actor, clock.now()).<HttpResponse<?>>map(token -> pages.seeOther("/marking/essays/" + token))
                .orElseGet(() -> pages.seeOther(request, "/marking/" + slug, "note", "marking.none"));
    }
}
