package vn.hoithi.ranking.regrade;

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
import vn.hoithi.attempt.figures.ItemFigures;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Pool.Ruling;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Organisers correct an item of a contest: one asks, sees what would change, another one decides. */
@Controller("/organiser/contests/{slug}")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectionController {

    private static final String ITEM = "ranking/item";
    private static final int REASON = 500;
    private final Contests contests;
    private final Corrections corrections;
    private final CorrectionRepository repository;
    private final CorrectionPages screen;
    private final ItemFigures figures;
    private final Pages pages;
    private final Clock clock;

    CorrectionController(Contests contests, Corrections corrections, CorrectionRepository repository, CorrectionPages screen, ItemFigures figures, Pages pages, Clock clock) {
        this.contests = contests;
        this.corrections = corrections;
        this.repository = repository;
        this.screen = screen;
        this.figures = figures;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/items")
    HttpResponse<?> items(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "ranking/items", screen.list(contest(actor, slug), pages.in(request)));
    }

    @Post("/figures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> count(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        figures.ask(contest, clock.now());
        return pages.seeOther(request, CorrectionPages.items(contest), "ok", "figure.asked");
    }

    @Get("/items/{version}")
    HttpResponse<?> item(HttpRequest<?> request, Actor actor, String slug, long version) {
        var contest = contest(actor, slug);
        return pages.ok(request, ITEM, screen.item(contest, screen.item(contest, version), Form.of(Map.of()), pages.in(request)));
    }

    @Post("/items/{version}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug, long version, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var item = screen.item(contest, version);
        var form = Form.of(body);
        var ruling = Arrays.stream(Ruling.values()).filter(r -> r.name().equals(form.line("ruling"))).findFirst().orElse(null);
        var key = key(form, item);
        if (ruling == null) {
            form.addError("ruling", pages.say(request, "correction.ruling.none"));
        } else if (ruling == Ruling.KEYED && (key == 0 || key == item.key() && contest.pool().ruling(version) == null)) {
            form.addError("choices", pages.say(request, key == 0 ? "correction.key.none" : "correction.key.same"));
        }
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > REASON) {
            form.addError("reason", pages.say(request, reason.isEmpty() ? "correction.reason.none" : "correction.reason.long", REASON));
        }
        if (!form.isValid()) {
            return pages.invalid(request, ITEM, screen.item(contest, item, form, pages.in(request)));
        }
        var id = corrections.ask(contest, version, ruling, ruling == Ruling.KEYED ? key : 0, reason, actor.personId(), clock.now());
        return pages.seeOther(request, CorrectionPages.address(contest, id), "ok", "correction.told");
    }

    @Get("/corrections/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Actor actor, String slug, long id) {
        var contest = contest(actor, slug);
        return pages.ok(request, "ranking/correction", screen.one(contest, correction(contest, id), actor.personId(), pages.in(request)));
    }

    @Post("/corrections/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, String slug, long id, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var yes = Form.of(body).line("do").equals("approve");
        var done = corrections.decide(contest, correction(contest, id), yes, actor.personId(), clock.now());
        return pages.seeOther(request, CorrectionPages.address(contest, id), done ? "ok" : "warn", !done ? "correction.not" : yes ? "correction.approved" : "correction.refused");
    }

    private static int key(Form form, ItemVersion item) {
        return IntStream.range(0, item.choices().size()).filter(i -> form.has("choice-" + i)).map(i -> 1 << i).sum();
    }

    private Correction correction(Contest contest, long id) {
        return repository.of(contest.id(), id).orElseThrow(NotFoundException::new);
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
