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
import vn.hoithi.account.CodeResets.Reset;
import vn.hoithi.account.People.SignIn;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;

/** A new password for somebody who brings a code from the unit leader. Says nothing about which numbers have an account. */
@Controller("/session/reset")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetController {

    private static final String VIEW = "account/reset";
    private final CodeResets resets;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    ResetController(CodeResets resets, SignedIn signedIn, Pages pages, Clock clock) {
        this.resets = resets;
        this.signedIn = signedIn;
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
        var form = Form.of(body).require("phone", pages.say(request, "signin.phone.missing")).require("code", pages.say(request, "reset.code.missing")).require("fresh", pages.say(request, "password.missing"));
        var now = clock.now();
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(form));
        }
        try {
            return switch (resets.reset(form.line("phone"), form.line("code"), form.raw("fresh"), signedIn.device(request), now)) {
                case Reset.Weak(var why) -> pages.invalid(request, VIEW, page(form.addError("fresh", pages.say(request, why))));
                case Reset.Tried(SignIn.Welcome(var person)) -> signedIn.on(pages.seeOther(request, "/", "ok", "reset.done"), request, person.id(), false, now);
                case Reset.Tried(SignIn.Wrong wrong) -> pages.invalid(request, VIEW, page(form.addError("code", pages.say(request, "reset.wrong"))));
                case Reset.Tried(SignIn.Resting(var until)) -> pages.invalid(request, VIEW, page(form.addError("code", pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(until)))));
            };
        } catch (Passwords.Busy busy) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, VIEW, page(form.addError("fresh", pages.say(request, "password.busy")))).header("Retry-After", "5");
        }
    }

    private static ResetPage page(Form form) {
        return new ResetPage(form.line("phone"), form.line("code"), form.errors());
    }

    /** Number and code as typed; field to sentence. */
    public record ResetPage(String phone, String code, Map<String, String> errors) implements ResubmittableForm {
    }
}
