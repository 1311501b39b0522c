package vn.hoithi.ranking.lot;

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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;

/** Organisers draw the lot of a contest whose rules know one: a number from a public draw, or one of the computer. */
@Controller("/organiser/contests/{slug}/lot")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class LotController {

    private static final String VIEW = "ranking/lot";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COMPUTERS = 1_000_000_000;
    private static final int SOURCE = 200;
    private final Contests contests;
    private final Lots lots;
    private final Pages pages;
    private final Clock clock;

    LotController(Contests contests, Lots lots, Pages pages, Clock clock) {
        this.contests = contests;
        this.lots = lots;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, VIEW, page(contest(actor, slug), Form.of(Map.of()), pages.in(request), clock.now()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draw(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        var words = pages.in(request);
        var now = clock.now();
        var typed = form.line("seed");
        if (!typed.isEmpty() && !typed.matches("\\d{1,18}")) {
            form.addError("seed", words.say("lot.seed.wrong"));
        }
        if (form.line("source").length() > SOURCE || !typed.isEmpty() && form.line("source").isEmpty()) {
            form.addError("source", words.say(form.line("source").isEmpty() ? "lot.source.none" : "lot.source.long", SOURCE));
        }
        if (!form.isValid() || now.isBefore(contest.disclosure().over())) {
            return pages.invalid(request, VIEW, page(contest, form, words, now));
        }
        var seed = typed.isEmpty() ? RANDOM.nextInt(COMPUTERS) : Long.parseLong(typed);
        var source = typed.isEmpty() ? pages.say(request, "lot.computer") : form.line("source");
        var drawn = lots.draw(contest, seed, source, actor.personId(), now);
        return pages.seeOther(request, "/organiser/contests/" + slug + "/lot", drawn ? "ok" : "warn", drawn ? "lot.done" : "lot.already");
    }

    private LotPage page(Contest contest, Form form, Wording words, Instant now) {
        var drawn = lots.of(contest).map(lot -> words.say("lot.drawn", String.valueOf(lot.seed()), lot.source(), words.format().minute(Instant.ofEpochMilli(lot.drawnAt())))).orElse("");
        var waits = now.isBefore(contest.disclosure().over()) ? words.say("lot.running", words.format().minute(contest.disclosure().over())) : "";
        return new LotPage(contest.slug(), contest.title(), drawn, waits, form.line("seed"), form.line("source"), form.errors());
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).filter(Lots::asked).orElseThrow(NotFoundException::new);
    }
}
