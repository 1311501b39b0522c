package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;
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
    private final Pages pages;
    private final Clock clock;

    AttemptController(Attempts attempts, Contests contests, PaperPages papers, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.contests = contests;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    /** What a phone sends. */
    @Serdeable
    record SaveRequest(long seq, Map<String, String> responses) {
    }

    /**
     * What it hears; moments are epoch milliseconds.
     *
     * @param saved    the sequence that is kept
     * @param standing slots sent for which a newer answer stands, with that answer
     * @param refused  why nothing was kept
     * @param field    the slot at fault, and {@code why} it is
     * @param last     the newest sequence there is, where the one sent lies ahead of the server's time
     */
    @Serdeable
    record SaveReply(@Nullable Long saved, @Nullable Map<String, String> standing, @Nullable String refused, @Nullable String field, @Nullable String why, @Nullable Long last,
                     long now, long ends, boolean late) {
    }

    /**
     * What the server knows at its time {@code now}.
     *
     * @param last      the newest sequence there is: a page with less has another device's answers to come
     * @param extra     what time an organiser gave, in words
     * @param submitted when it was handed in or taken in
     */
    @Serdeable
    record ClockReply(long now, long ends, String state, long last, @Nullable String extra, @Nullable Long submitted) {
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

    @Get("/attempts/{id}/clock")
    ClockReply clock(HttpRequest<?> request, Actor actor, long id) {
        var row = attempts.row(id, actor.personId()).orElseThrow(NotFoundException::new);
        var told = papers.extra(request, row);
        return new ClockReply(clock.millis(), row.endsAt(), row.open() ? "OPEN" : "SUBMITTED", attempts.newest(id), told.isEmpty() ? null : told, row.submittedAt());
    }

    @Post("/attempts/{id}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<SaveReply> save(Actor actor, long id, @Body SaveRequest body) {
        var now = clock.now();
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(NotFoundException::new);
        var ends = sitting.row().endsAt();
        try {
            return switch (attempts.save(sitting, body.seq(), body.responses() == null ? Map.of() : body.responses(), now)) {
                case SaveResult.Saved saved -> HttpResponse.ok(new SaveReply(body.seq(), saved.standing(), null, null, null, null, clock.millis(), ends, now.toEpochMilli() > ends));
                case SaveResult.Refused refused when refused.why() == SaveResult.Why.GONE -> throw new NotFoundException();
                case SaveResult.Refused(var why, var newest) -> refused(why, newest, ends);
            };
        } catch (Answers.InvalidAnswer bad) {
            return HttpResponse.<SaveReply>unprocessableEntity().body(new SaveReply(null, null, "BAD", bad.slot, bad.why.name(), null, clock.millis(), ends, false));
        } catch (Saver.Unavailable unavailable) {
            return HttpResponse.<SaveReply>status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
        }
    }

    private HttpResponse<SaveReply> refused(SaveResult.Why why, long newest, long ends) {
        var reply = new SaveReply(null, null, why.name(), null, null, why == SaveResult.Why.AHEAD ? newest : null, clock.millis(), ends, false);
        return why == SaveResult.Why.TOO_MANY ? HttpResponse.<SaveReply>status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", TOO_MANY_SECONDS).body(reply)
                : HttpResponse.<SaveReply>status(HttpStatus.CONFLICT).body(reply);
    }
}
