package vn.hoithi.ranking.verification;

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
import vn.hoithi.administration.RefusalReason;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiPredicate;

/** Organisers look the results of a contest through. */
@Controller("/organiser/contests/{slug}/verification")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ResultCheckController {

    private static final String VIEW = "ranking/verification-person";
    private static final int NOTE = 300;
    private final Contests contests;
    private final Voidings voidings;
    private final VoidingRepository repository;
    private final ResultCheckPages verification;
    private final Pages pages;
    private final Clock clock;

    ResultCheckController(Contests contests, Voidings voidings, VoidingRepository repository, ResultCheckPages verification, Pages pages, Clock clock) {
        this.contests = contests;
        this.voidings = voidings;
        this.repository = repository;
        this.verification = verification;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "ranking/verification", verification.listing(contest(actor, slug), pages.in(request)));
    }

    @Get("/{person}")
    HttpResponse<?> person(HttpRequest<?> request, Actor actor, String slug, long person) {
        return pages.ok(request, VIEW, verification.person(contest(actor, slug), person, 0, Form.of(Map.of()), pages.in(request)));
    }

    @Post("/{person}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(HttpRequest<?> request, Actor actor, String slug, long person, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        if (form.line("note").length() > NOTE) {
            form.addError("note", pages.say(request, "verification.reason.long"));
        }
        var page = verification.person(contest, person, 0, form, pages.in(request));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page);
        }
        voidings.check(contest, person, form.line("note"), actor.personId(), clock.now());
        return pages.seeOther(request, ResultCheckPages.address(contest), "ok", "verification.check.done", page.name());
    }

    @Post("/{person}/attempts/{attempt}/void")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, Actor actor, String slug, long person, long attempt, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var sat = verification.sat(contest, person).stream().filter(s -> s.id() == attempt).findFirst().orElseThrow(NotFoundException::new);
        return verdict(request, contest, person, attempt, Form.of(body), "verification.void.done", (reason, now) -> voidings.take(contest, person, sat, reason, actor.personId(), now));
    }

    @Post("/{person}/attempts/{attempt}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveBack(HttpRequest<?> request, Actor actor, String slug, long person, long attempt, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var voiding = repository.of(contest.id(), person).stream().filter(v -> v.attemptId() == attempt).reduce((first, last) -> last).orElseThrow(NotFoundException::new);
        return verdict(request, contest, person, attempt, Form.of(body), "verification.restore.done", (reason, now) -> voidings.giveBack(contest, voiding, reason, actor.personId(), now));
    }

    private HttpResponse<?> verdict(HttpRequest<?> request, Contest contest, long person, long attempt, Form form, String done, BiPredicate<String, Instant> deed) {
        var reason = RefusalReason.read(form, "reason-" + attempt, "verification.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, verification.person(contest, person, attempt, form, pages.in(request)));
        }
        var took = deed.test(reason, clock.now());
        return pages.seeOther(request, ResultCheckPages.address(contest) + "/" + person, took ? "ok" : "warn", took ? done : "verification.already");
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
