package vn.hoithi.attempt.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.attempt.StartResult.Refusal;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.guard.Pace;

import java.time.Duration;
import java.util.Map;

/** The way into a contest whose organisers tell a code when it opens. Whoever guesses waits. */
@Controller("/contests/{slug}/entry")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryCodeController {

    private final Attempts attempts;
    private final Contests contests;
    private final PaperPages papers;
    private final Pages pages;
    private final Clock clock;
    private final Pace pace = new Pace(10, Duration.ofSeconds(30));

    EntryCodeController(Attempts attempts, Contests contests, PaperPages papers, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.contests = contests;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> again(String slug) {
        return pages.seeOther("/contests/" + contest(slug).slug());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(slug);
        var typed = Form.of(body).line("code");
        var wrong = !contest.settings().admits(typed);
        var wait = wrong ? pace.take("" + actor.personId()) : Duration.ZERO;
        if (!wait.isZero()) {
            var page = papers.asked(request, contest, typed, pages.say(request, "entry.paced", wait.toSeconds()));
            return pages.show(request, HttpStatus.TOO_MANY_REQUESTS, "attempt/refused", page).header("Retry-After", "" + wait.toSeconds());
        }
        return switch (attempts.start(contest, actor, typed, clock.now())) {
            case StartResult.Started started -> pages.seeOther("/attempts/" + started.attemptId());
            case StartResult.Refused refused when refused.why() == Refusal.ENTRY_CODE -> pages.invalid(request, "attempt/refused", papers.asked(request, contest, typed, pages.say(request, typed.isEmpty() ? "entry.empty" : "entry.wrong")));
            case StartResult.Refused refused -> pages.show(request, HttpStatus.CONFLICT, "attempt/refused", papers.refused(request, contest, refused));
        };
    }

    private Contest contest(String slug) {
        return contests.published(slug).orElseThrow(NotFoundException::new);
    }
}
