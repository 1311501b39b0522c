package vn.hoithi.attempt;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

import java.util.Map;

/** The four requests a contest is won or lost on, and the page they come from. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AttemptController {

    private final Attempts attempts;
    private final Contests contests;
    private final Closing closing;
    private final PaperPages papers;
    private final Pages pages;
    private final Clock clock;

    AttemptController(Attempts attempts, Contests contests, Closing closing, PaperPages papers, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.contests = contests;
        this.closing = closing;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    /** What a phone sends. */
    @Serdeable
    record SaveRequest(long seq, Map<String, String> responses) {
    }

    /** What it hears; moments are epoch milliseconds. */
    @Serdeable
    record SaveReply(@Nullable Long saved, @Nullable String refused, @Nullable String field, long now, long ends, boolean late) {
    }

    /** The server's time, the state of the attempt, and what time an organiser gave it, in words; null for none. */
    @Serdeable
    record ClockReply(long now, long ends, String state, @Nullable String extra) {
    }

    @Post("/contests/{slug}/attempts")
    @Consumes(MediaType.ALL)
    HttpResponse<?> start(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contests.published(slug).orElseThrow(Missing::new);
        return switch (attempts.start(contest, actor, clock.now())) {
            case StartResult.Started started -> pages.seeOther("/attempts/" + started.attemptId());
            case StartResult.Refused refused -> pages.show(request, HttpStatus.CONFLICT, "attempt/refused", papers.refused(request, contest, refused));
        };
    }

    @Get("/attempts/{id}")
    HttpResponse<?> paper(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var resumed = attempts.resume(id, actor.personId()).orElseThrow(Missing::new);
        var over = resumed.sitting().row().closesAt() <= now.toEpochMilli();
        if (resumed.open() && over) {
            closing.expire(id, now);
        }
        return over || !resumed.open() ? pages.seeOther("/attempts/" + id + "/result")
                : pages.shared(request, "attempt/paper", papers.paper(request, resumed.sitting(), resumed.responses(), now));
    }

    @Get("/attempts/{id}/clock")
    ClockReply clock(HttpRequest<?> request, Actor actor, long id) {
        var row = attempts.row(id, actor.personId()).orElseThrow(Missing::new);
        var told = papers.extra(request, row);
        return new ClockReply(clock.millis(), row.endsAt(), row.open() ? "OPEN" : "SUBMITTED", told.isEmpty() ? null : told);
    }

    @Post("/attempts/{id}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<SaveReply> save(Actor actor, long id, @Body SaveRequest body) {
        var now = clock.now();
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(Missing::new);
        var ends = sitting.row().endsAt();
        try {
            return switch (attempts.save(sitting, body.seq(), body.responses() == null ? Map.of() : body.responses(), now)) {
                case SaveResult.Saved saved -> HttpResponse.ok(new SaveReply(body.seq(), null, null, clock.millis(), ends, now.toEpochMilli() > ends));
                case SaveResult.Refused refused -> HttpResponse.<SaveReply>status(HttpStatus.CONFLICT).body(new SaveReply(null, refused.why().name(), null, clock.millis(), ends, false));
            };
        } catch (Answers.Bad bad) {
            return HttpResponse.<SaveReply>unprocessableEntity().body(new SaveReply(null, "BAD", bad.slot, clock.millis(), ends, false));
        } catch (Saver.Unavailable unavailable) {
            return HttpResponse.<SaveReply>status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
        }
    }

    @Post("/attempts/{id}/responses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveForm(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var now = clock.now();
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(Missing::new);
        var path = "/attempts/" + id;
        try {
            var result = attempts.save(sitting, papers.seq(sitting, now), papers.changes(sitting, Form.of(body)), now);
            return result == SaveResult.SAVED ? pages.seeOther(request, path, "ok", "attempt.form.saved") : pages.seeOther(request, path, "error", "attempt.form.refused");
        } catch (Answers.Bad bad) {
            return pages.seeOther(request, path, "error", "attempt.form.bad." + (bad.slot.equals("e") || bad.slot.equals("p") ? bad.slot : "slot"));
        } catch (Saver.Unavailable unavailable) {
            return pages.seeOther(request, path, "error", "attempt.form.unavailable");
        }
    }

    @Post("/attempts/{id}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Actor actor, long id, @Nullable @Body Map<String, Object> body) {
        var now = clock.now();
        var sitting = attempts.sitting(id, actor.personId()).orElseThrow(Missing::new);
        var form = Form.of(body);
        try {
            var last = form.has("lastSeq") ? Answers.check(papers.changes(sitting, form), sitting.items(), sitting.contest().settings()) : Map.<String, String>of();
            attempts.submit(id, last, papers.seq(sitting, now), now);
            return pages.seeOther("/attempts/" + id + "/result");
        } catch (Answers.Bad bad) {
            return pages.seeOther(request, "/attempts/" + id, "error", "attempt.form.bad." + (bad.slot.equals("e") || bad.slot.equals("p") ? bad.slot : "slot"));
        }
    }
}
