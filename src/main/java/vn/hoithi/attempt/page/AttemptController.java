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
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.attempt.Answers;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.SaveResult;
import vn.hoithi.attempt.Saver;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** The requests a script sends while a paper is sat, and the start. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AttemptController {

    private static final String TOO_MANY_SECONDS = "10";
    private final Attempts attempts;
    private final Contests contests;
    private final PaperPages papers;
    private final Replies replies;
    private final Pages pages;
    private final Clock clock;

    AttemptController(Attempts attempts, Contests contests, PaperPages papers, Replies replies, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.contests = contests;
        this.papers = papers;
        this.replies = replies;
        this.pages = pages;
        this.clock = clock;
    }

    /** What a phone sends. */
    @Serdeable
    record SaveRequest(long seq, Map<String, String> responses) {
    }

    @Post("/contests/{slug}/attempts")
    @Consumes(MediaType.ALL)
    HttpResponse<?> start(HttpRequest<?> request, Actor actor, String slug, @QueryValue(value = "at-once", defaultValue = "") String atOnce) {
        var contest = contests.published(slug).orElseThrow(NotFoundException::new);
        return switch (attempts.start(contest, actor, clock.now())) {
            case StartResult.Started started when !atOnce.isEmpty() -> paper(request, actor, started.attemptId());
            case StartResult.Started started -> pages.seeOther("/attempts/" + started.attemptId());
            case StartResult.Refused refused -> pages.show(request, HttpStatus.CONFLICT, "attempt/refused", papers.refused(request, contest, refused));
        };
    }

    /** The paper itself: a slow line is spared the way to it. A script of the page gives it its own address. */
    private HttpResponse<?> paper(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var resumed = attempts.resume(id, actor.personId()).orElseThrow(NotFoundException::new);
        var path = "/attempts/" + id;
        return resumed.answerable(now) ? pages.shared(request, "attempt/paper", papers.paper(request, resumed.sitting(), resumed.responses(), now)).header("Content-Location", path) : pages.seeOther(path);
    }

    /** @param told how many bulletins the page shows already */
    @Get("/attempts/{id}/clock")
    Replies.OfClock clock(HttpRequest<?> request, Actor actor, long id, @QueryValue(defaultValue = "0") int told) {
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        var row = attempts.row(id, actor.personId()).orElseThrow(NotFoundException::new);
        return replies.clock(sitting.contest(), row, papers.extra(request, row), attempts.newest(id), Math.max(0, told));
    }

    @Post("/attempts/{id}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Replies.OfSave> save(Actor actor, long id, @Body SaveRequest body) {
        var now = clock.now();
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        try {
            return switch (attempts.save(sitting, body.seq(), body.responses() == null ? Map.of() : body.responses(), now)) {
                case SaveResult.Saved saved -> HttpResponse.ok(replies.saved(sitting, body.seq(), saved, now));
                case SaveResult.Refused refused when refused.why() == SaveResult.Why.GONE -> throw new NotFoundException();
                case SaveResult.Refused refused -> refused(refused.why(), replies.refused(sitting, refused));
            };
        } catch (Answers.InvalidAnswer bad) {
            return HttpResponse.<Replies.OfSave>unprocessableEntity().body(replies.invalid(sitting, bad));
        } catch (Saver.Unavailable unavailable) {
            replies.failed(sitting);
            return HttpResponse.<Replies.OfSave>status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
        }
    }

    private static HttpResponse<Replies.OfSave> refused(SaveResult.Why why, Replies.OfSave reply) {
        return why == SaveResult.Why.TOO_MANY ? HttpResponse.<Replies.OfSave>status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", TOO_MANY_SECONDS).body(reply)
                : HttpResponse.<Replies.OfSave>status(HttpStatus.CONFLICT).body(reply);
    }
}
