package vn.hoithi.organisation;

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
import vn.hoithi.account.Sessions;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;

/** The second step of registration: who one is. */
@Controller("/account")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {

    private static final String VIEW = "organisation/register";
    private final RegistrationForm forms;
    private final Registrations registrations;
    private final Sessions sessions;
    private final Pages pages;
    private final Clock clock;

    RegistrationController(RegistrationForm forms, Registrations registrations, Sessions sessions, Pages pages, Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable @QueryValue String unit, @Nullable @QueryValue String next) {
        var page = forms.page(Form.of(Map.of("unit", unit == null ? "" : unit, "next", next == null ? "" : next)));
        return page.unit().isEmpty() ? pages.seeOther(page.change()) : pages.ok(request, VIEW, page);
    }

    /** A page shown after a form was sent has this address. */
    @Get
    HttpResponse<?> again() {
        return pages.seeOther("/units/choose");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var applicant = forms.read(form, key -> pages.say(request, key));
        return applicant.isEmpty() ? pages.invalid(request, VIEW, forms.page(form)) : register(request, form, applicant.get(), clock.now());
    }

    private HttpResponse<?> register(HttpRequest<?> request, Form form, Registrations.Applicant applicant, Instant now) {
        if (registrations.prepared(applicant, now)) {
            form.wrong("phone", pages.say(request, "phone.prepared"));
            return pages.invalid(request, VIEW, forms.page(form));
        }
        try {
            var person = registrations.register(applicant, form.raw("password"), now);
            if (person.isEmpty()) {
                form.wrong("phone", pages.say(request, "phone.taken"));
                return pages.invalid(request, VIEW, forms.page(form));
            }
            return pages.seeOther(request, LocalPath.of(form.line("next")), "ok", "register.done", person.get().name())
                    .cookie(sessions.begin(person.get().id(), true, request.getHeaders().get("User-Agent", String.class, ""), now));
        } catch (Passwords.Busy busy) {
            form.wrong("password", pages.say(request, "password.busy"));
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, VIEW, forms.page(form)).header("Retry-After", "5");
        }
    }
}
