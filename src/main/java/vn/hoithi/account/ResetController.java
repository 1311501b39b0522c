package vn.hoithi.account;

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
import vn.hoithi.account.People.SignIn;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Retyped;

import java.util.Map;

/** A new password for somebody who brings a code from the unit leader. Says nothing about which numbers have an account. */
@Controller("/session/reset")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetController {

    private static final String VIEW = "account/reset";
    private final People people;
    private final Sessions sessions;
    private final Pages pages;
    private final Clock clock;

    ResetController(People people, Sessions sessions, Pages pages, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return pages.ok(request, VIEW, page(Form.of(Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reset(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var now = clock.now();
        var weakness = Passwords.weakness(form.raw("fresh"));
        if (!weakness.isEmpty()) {
            form.wrong("fresh", pages.say(request, weakness));
        }
        if (!form.right()) {
            return pages.invalid(request, VIEW, page(form));
        }
        try {
            return switch (people.resetWithCode(form.line("phone"), form.line("code"), form.raw("fresh"), now)) {
                case SignIn.Welcome(var person) -> pages.seeOther(request, "/", "ok", "reset.done")
                        .cookie(sessions.begin(person.id(), false, request.getHeaders().get("User-Agent", String.class, ""), now));
                case SignIn.Wrong wrong -> pages.invalid(request, VIEW, page(form.wrong("code", pages.say(request, "reset.wrong"))));
                case SignIn.Resting(var until) -> pages.invalid(request, VIEW, page(form.wrong("code", pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(until)))));
            };
        } catch (Passwords.Busy busy) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, VIEW, page(form.wrong("fresh", pages.say(request, "password.busy")))).header("Retry-After", "5");
        }
    }

    private static ResetPage page(Form form) {
        return new ResetPage(form.line("phone"), form.line("code"), form.errors());
    }

    /** Number and code as typed; field to sentence. */
    public record ResetPage(String phone, String code, Map<String, String> errors) implements Retyped {
    }
}
