package vn.hoithi.registration;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.SignedIn;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Registration in one page: who one is and in which unit. */
@Controller("/account")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {

    private static final String VIEW = "organisation/register";
    private final RegistrationForm forms;
    private final Registrations registrations;
    private final RegistrationPace pace;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    RegistrationController(RegistrationForm forms, Registrations registrations, RegistrationPace pace, SignedIn signedIn, Pages pages, Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.pace = pace;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable @QueryValue String unit, @Nullable @QueryValue String next, @Nullable @QueryValue String missing) {
        var given = new HashMap<String, Object>(Map.of("unit", unit == null ? "" : unit, "next", next == null ? "" : next));
        if (missing != null) {
            given.put(MissingUnit.FIELD, "1");
        }
        return pages.ok(request, VIEW, forms.page(Form.of(given), pages.in(request)));
    }

    /** The part of the page in which the unit is chosen, for a page that asks while somebody types. */
    @Get("/unit")
    HttpResponse<String> unit(HttpRequest<?> request) {
        var page = forms.page(Form.of(request.getParameters().asMap()), pages.in(request));
        return HttpResponse.ok(pages.fragment(Pages.locale(request), "organisation/register-unit", "choice", Map.of("page", page))).contentType("text/html;charset=utf-8").header("Cache-Control", "no-store");
    }

    /** A page shown after a form was sent has this address. */
    @Get
    HttpResponse<?> again() {
        return pages.seeOther("/account/new");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var now = clock.now();
        if (RegistrationForm.choosing(form)) {
            return pages.ok(request, VIEW, forms.page(form, pages.in(request)));
        }
        var applicant = forms.read(form, (key, arguments) -> pages.say(request, key, arguments), now);
        return applicant.isEmpty() ? pages.invalid(request, VIEW, forms.page(form, pages.in(request))) : register(request, form, applicant.get(), now);
    }

    private HttpResponse<?> register(HttpRequest<?> request, Form form, Registrations.Applicant applicant, Instant now) {
        var wait = pace.wait(applicant, now);
        if (!wait.isZero()) {
            return later(request, form, HttpStatus.TOO_MANY_REQUESTS, pages.say(request, "register.paced", wait.toSeconds()), wait.toSeconds());
        }
        try {
            var person = registrations.register(applicant, form.raw("password"), Consents.words(pages.in(request)), now);
            if (person.isEmpty()) {
                form.addError("phone", pages.say(request, "register.notOpened"));
                return pages.invalid(request, VIEW, forms.page(form, pages.in(request)));
            }
            pace.registered(applicant, now);
            return signedIn.on(pages.seeOther(request, LocalPath.of(form.line("next")), "ok", applicant.role() == MemberRole.UNVERIFIED ? "register.done.officer" : "register.done", person.get().name()), request, person.get().id(), true, now);
        } catch (Passwords.Busy busy) {
            return later(request, form, HttpStatus.SERVICE_UNAVAILABLE, pages.say(request, "password.busy"), 5);
        }
    }

    private HttpResponse<?> later(HttpRequest<?> request, Form form, HttpStatus status, String sentence, long seconds) {
        form.addError("password", sentence);
        return pages.show(request, status, VIEW, forms.page(form, pages.in(request))).header("Retry-After", Long.toString(seconds));
    }
}
