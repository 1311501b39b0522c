package vn.hoithi.registration;

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
import vn.hoithi.account.PasswordCheck;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;

import java.util.Map;

/** One's own data: see it, correct it, change the password. */
@Controller("/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MeController {

    private static final String VIEW = "organisation/me";
    private final MyData mine;
    private final People people;
    private final Sessions sessions;
    private final PasswordCheck check;
    private final Pages pages;
    private final Clock clock;

    MeController(MyData mine, People people, Sessions sessions, PasswordCheck check, Pages pages, Clock clock) {
        this.mine = mine;
        this.people = people;
        this.sessions = sessions;
        this.check = check;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, VIEW, mine.page(actor, Form.of(Map.of()), Pages.locale(request)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        PersonChecks.check(form, (key, arguments) -> pages.say(request, key, arguments), clock.now());
        if (!form.isValid()) {
            return refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, actor, form);
        }
        var correction = mine.correct(actor, form.line("name"), Integer.parseInt(form.line("birthYear")), clock.now());
        return pages.seeOther(request, "/me", correction == MyData.Correction.NAME_WAITS ? "warn" : "ok", "me." + correction);
    }

    @Post("/name/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdrawName(HttpRequest<?> request, Actor actor) {
        var done = mine.withdrawName(actor, clock.now());
        return pages.seeOther(request, "/me", done ? "ok" : "note", done ? "names.withdrawn" : "move.notOpen");
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body).require("old", pages.say(request, "me.old.missing")).require("fresh", pages.say(request, "password.missing"));
        var now = clock.now();
        var weakness = check.weakness(actor.personId(), form.raw("fresh"));
        if (!weakness.isEmpty()) {
            form.addError("fresh", pages.say(request, weakness));
        }
        if (!form.isValid()) {
            return refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, actor, form);
        }
        try {
            var proof = people.changePassword(actor.personId(), form.raw("old"), form.raw("fresh"), now);
            if (!(proof instanceof People.SignIn.Welcome)) {
                return refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, actor, form.addError("old", proof instanceof People.SignIn.Resting(var until)
                        ? pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(until)) : pages.say(request, "password.wrongOld")));
            }
        } catch (Passwords.Busy busy) {
            return refuse(request, HttpStatus.SERVICE_UNAVAILABLE, actor, form.addError("old", pages.say(request, "password.busy"))).header("Retry-After", "5");
        }
        sessions.token(request).ifPresent(token -> sessions.endOthers(actor.personId(), token, now));
        return pages.seeOther(request, "/me", "ok", "me.passwordChanged");
    }

    private io.micronaut.http.MutableHttpResponse<?> refuse(HttpRequest<?> request, HttpStatus status, Actor actor, Form form) {
        return pages.show(request, status, VIEW, mine.page(actor, form, Pages.locale(request)));
    }
}
