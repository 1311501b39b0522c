package vn.hoithi.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import vn.hoithi.account.People.SignIn;
import vn.hoithi.account.factor.SecondStep;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Signing in and out. */
@Controller("/session")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    private final People people;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SecondStep step;
    private final Onward onward;
    private final SignInForms forms;
    private final Pages pages;
    private final Clock clock;

    SessionController(People people, Sessions sessions, SignedIn signedIn, SecondStep step, Onward onward, SignInForms forms, Pages pages, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.step = step;
        this.onward = onward;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable @QueryValue String next) {
        return pages.ok(request, "account/sign-in", forms.blank(LocalPath.of(next)));
    }

    /** A page shown after a form was sent has this address. */
    @Get
    HttpResponse<?> again() {
        return pages.seeOther("/session/new");
    }

    /** A form that found nobody signed in arrives here: see {@link vn.hoithi.web.ErrorPages}. */
    @Post("/carried")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> carry(HttpRequest<?> request, @QueryValue(defaultValue = "") String to, @Body Map<String, Object> body) {
        var form = Form.of(body);
        if (form.onlyShown()) {
            return pages.invalid(request, "account/sign-in", forms.typed(form));
        }
        return PendingForm.sent(to, form).<HttpResponse<?>>map(pending -> pages.show(request, HttpStatus.UNAUTHORIZED, "account/sign-in", forms.carrying(pending)))
                .orElseGet(() -> pages.seeOther("/session/new?next=" + URLEncoder.encode(home(request, to), StandardCharsets.UTF_8)));
    }

    /** Where a form that is not kept leads back to: its paper, else the page it stood on. */
    private static String home(HttpRequest<?> request, String to) {
        var path = LocalPath.of(to);
        return path.startsWith("/attempts/") ? path.replaceAll("/(responses|submission)$", "") : LocalPath.cameFrom(request);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = forms.missing(Form.of(body), key -> pages.say(request, key));
        if (form.onlyShown() && form.has("step")) { // the page that asks for a code was shown here, and is asked for in another language
            return pages.invalid(request, SecondStepController.VIEW, SecondStepController.SecondStepPage.of(Form.of(body)));
        }
        if (!form.isValid()) {
            return pages.invalid(request, "account/sign-in", forms.typed(form));
        }
        var now = clock.now();
        try {
            return switch (people.signIn(form.line("phone"), form.raw("password"), signedIn.device(request), now)) {
                case SignIn.Welcome(var person) -> welcome(request, form, person, now);
                case SignIn.Wrong wrong -> refuse(request, form, HttpStatus.UNPROCESSABLE_ENTITY, pages.say(request, "signin.wrong"));
                case SignIn.Resting resting -> refuse(request, form, HttpStatus.UNPROCESSABLE_ENTITY,
                        pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(resting.until())));
            };
        } catch (Passwords.Busy busy) {
            return refuse(request, form, HttpStatus.SERVICE_UNAVAILABLE, pages.say(request, "password.busy")).header("Retry-After", "5");
        }
    }

    /** The password was right; whoever has a second factor is asked for it now, with everything that waits kept on the page. */
    private MutableHttpResponse<?> welcome(HttpRequest<?> request, Form form, Person person, Instant now) {
        var outgrown = onward.outgrown(person, form.raw("password"));
        if (!signedIn.asksMore(person.id())) {
            return signedIn.proven(onward.from(request, form, person, outgrown), request, person.id(), form.has("keep"), now);
        }
        return pages.ok(request, SecondStepController.VIEW, new SecondStepController.SecondStepPage(step.begin(person.id(), form.has("keep"), now), LocalPath.of(form.line("next")), outgrown, false,
                Map.of(), PendingForm.of(form).orElse(null)));
    }

    @Post("/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        var answer = pages.seeOther(request, "/", "ok", "signout.done");
        sessions.token(request).ifPresent(token -> answer.cookie(sessions.end(token, clock.now())));
        return answer;
    }

    private MutableHttpResponse<?> refuse(HttpRequest<?> request, Form form, HttpStatus status, String sentence) {
        return pages.show(request, status, "account/sign-in", forms.again(form, sentence));
    }
}
