package vn.hoithi.registration;

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
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.session.Sessions.Lasting;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.util.List;

/** Where one is signed in, and how to end it. */
@Controller(MySessionsController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MySessionsController {

    static final String PATH = "/me/sessions";
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Pages pages;
    private final Clock clock;

    MySessionsController(Sessions sessions, SecondFactors factors, Pages pages, Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        var here = sessions.token(request).map(Sessions::key).orElse("");
        var lasting = sessions.of(actor.personId(), !actor.grants().isEmpty(), clock.now());
        return pages.ok(request, "organisation/sessions", new SessionsPage(lasting.stream().map(l -> line(request, l, here)).toList(), lasting.size() > 1, !actor.grants().isEmpty() || factors.on(actor.personId())));
    }

    /** Ends one of the own sessions, whichever it is; the one of this browser leads to the front page. */
    @Post("/{key}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, Actor actor, String key) {
        var token = sessions.token(request).orElse("");
        if (Sessions.key(token).equals(key)) {
            return pages.seeOther(request, "/", "ok", "signout.done").cookie(sessions.end(token, clock.now()));
        }
        var ended = sessions.endOne(actor.personId(), key, clock.now());
        return pages.seeOther(request, PATH, ended ? "ok" : "note", ended ? "sessions.ended" : "sessions.endedBefore");
    }

    @Post("/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endOthers(HttpRequest<?> request, Actor actor) {
        var ended = sessions.endOthers(actor.personId(), sessions.token(request).orElse(""), clock.now());
        return pages.seeOther(request, PATH, "ok", "sessions.othersEnded", ended);
    }

    private Line line(HttpRequest<?> request, Lasting session, String here) {
        var format = Format.of(Pages.locale(request));
        var browser = BrowserName.browser(session.device());
        var machine = BrowserName.machine(session.device());
        var name = browser.isEmpty() && machine.isEmpty() ? pages.say(request, "sessions.unknown")
                : machine.isEmpty() ? browser : browser.isEmpty() ? machine : pages.say(request, "sessions.on", browser, machine);
        return new Line(session.key(), name, format.opening(session.begunAt()), format.opening(session.seenAt()), session.key().equals(here));
    }

    /** A session: browser and machine, since when, last used when (to some minutes), and whether it is this one. */
    public record Line(String key, String device, String since, String seen, boolean here) {
    }

    /** The sessions, the one used last first; {@code others}: there are more than this one; {@code factor}: a second factor concerns the person. */
    public record SessionsPage(List<Line> sessions, boolean others, boolean factor) {
    }
}
