package vn.hoithi.account.reset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.CodeResets;
import vn.hoithi.account.CodeResets.Reset;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People.SignIn;
import vn.hoithi.account.Phone;
import vn.hoithi.account.SignedIn;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/** A new password for somebody who brings a code from the unit leader, or has one sent. Says nothing about which numbers have an account. */
@Controller("/session/reset")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetController {

    private static final String VIEW = "account/reset";
    private final CodeResets resets;
    private final CodeSender sender;
    private final WhomToCall call;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    ResetController(CodeResets resets, CodeSender sender, WhomToCall call, SignedIn signedIn, Pages pages, Clock clock) {
        this.resets = resets;
        this.sender = sender;
        this.call = call;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, @QueryValue(defaultValue = "") String have) {
        return pages.ok(request, VIEW, have.isEmpty() ? asking(request, Form.of(Map.of())) : page(request, Form.of(Map.of()), ""));
    }

    /** A page shown after a form was sent has this address. */
    @Get("/code")
    HttpResponse<?> again() {
        return pages.seeOther("/session/reset");
    }

    /** Sends a code to the number, when it is somebody's. */
    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body Map<String, Object> body) {
        if (!sender.available()) {
            return pages.seeOther(request, "/session/reset", "note", "reset.asked.none");
        }
        var form = Form.of(body);
        var phone = Phone.parse(form.line("phone"));
        if (phone.isEmpty()) {
            form.addError("phone", pages.say(request, Phone.problem(form.line("phone"))));
        }
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, asking(request, form));
        }
        var asked = sender.ask(phone.orElseThrow(), pages.in(request), clock.now());
        return asked == MessageBudget.Asked.TAKEN ? pages.ok(request, VIEW, page(request, form, pages.say(request, "reset.asked." + asked, Phone.display(phone.get()))))
                : pages.show(request, HttpStatus.TOO_MANY_REQUESTS, VIEW, asking(request, form.addError("phone", pages.say(request, "reset.asked." + asked))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reset(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body).require("phone", pages.say(request, "signin.phone.missing")).require("code", pages.say(request, "reset.code.missing")).require("fresh", pages.say(request, "password.missing"));
        var now = clock.now();
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, form, ""));
        }
        try {
            return switch (resets.reset(form.line("phone"), form.line("code"), form.raw("fresh"), signedIn.device(request), now)) {
                case Reset.Weak(var why) -> pages.invalid(request, VIEW, page(request, form.addError("fresh", pages.say(request, why)), ""));
                case Reset.Tried(SignIn.Welcome(var person)) -> signedIn.asksMore(person.id()) ? pages.seeOther(request, "/session/new", "ok", "reset.done.code")
                        : signedIn.on(pages.seeOther(request, "/", "ok", "reset.done"), request, person.id(), false, now);
                case Reset.Tried(SignIn.Wrong wrong) -> pages.invalid(request, VIEW, page(request, form.addError("code", pages.say(request, "reset.wrong")), ""));
                case Reset.Tried(SignIn.Resting(var until)) -> pages.invalid(request, VIEW, page(request, form.addError("code", pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(until))), ""));
            };
        } catch (Passwords.Busy busy) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, VIEW, page(request, form.addError("fresh", pages.say(request, "password.busy")), "")).header("Retry-After", "5");
        }
    }

    /** The first step where codes can be sent; else the only one. */
    private ResetPage asking(HttpRequest<?> request, Form form) {
        return new ResetPage(form.line("phone"), "", sender.available(), sender.available(), "", call.on(signedIn.device(request)), form.errors());
    }

    private ResetPage page(HttpRequest<?> request, Form form, String sent) {
        return new ResetPage(form.line("phone"), form.line("code"), sender.available(), false, sent, call.on(signedIn.device(request)), form.errors());
    }

    /**
     * A new password, in one step or two.
     *
     * @param phone  as typed
     * @param code   as typed
     * @param sends  codes can be sent
     * @param asks   the step that has one sent
     * @param sent   what is said when one may be on its way, or ""
     * @param givers whom to call for one; none on a browser nobody signed in on
     * @param errors field to sentence
     */
    public record ResetPage(String phone, String code, boolean sends, boolean asks, String sent, List<CodeGivers.Giver> givers, Map<String, String> errors) implements ResubmittableForm {
    }
}
