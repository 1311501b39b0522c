package vn.hoithi.roster;

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
import vn.hoithi.account.Claiming;
import vn.hoithi.account.Claiming.Outcome;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.Phone;
import vn.hoithi.account.SignedIn;
import vn.hoithi.registration.Consents;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;

/** Somebody with a code from the unit takes the account: the code, then who it is for, number and password. The code is never in an address. */
@Controller(ClaimController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClaimController {

    static final String PATH = "/account/claim";
    private static final String ASK = "roster/claim";
    private static final String CONFIRM = "roster/claim-confirm";
    private final Claiming claiming;
    private final ClaimForms forms;
    private final Consents consents;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    ClaimController(Claiming claiming, ClaimForms forms, Consents consents, SignedIn signedIn, Pages pages, Clock clock) {
        this.consents = consents;
        this.claiming = claiming;
        this.forms = forms;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable @QueryValue String next) {
        return pages.ok(request, ASK, new ClaimPage("", LocalPath.of(next), Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> look(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        return switch (claiming.look(form.line("code"), clock.now())) {
            case Outcome.Good good -> pages.ok(request, CONFIRM, forms.found(form, good));
            case Outcome refused -> refuse(request, form, refused);
        };
    }

    /** A page shown after a form was sent has this address. */
    @Get("/confirmation")
    HttpResponse<?> again() {
        return pages.seeOther(PATH);
    }

    @Post("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> claim(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var now = clock.now();
        var seen = claiming.look(form.line("code"), now);
        if (!(seen instanceof Outcome.Good good)) {
            return refuse(request, form, seen);
        }
        forms.check(form, good, key -> pages.say(request, key));
        return form.isValid() ? claim(request, form, good, now) : pages.invalid(request, CONFIRM, forms.found(form, good));
    }

    private HttpResponse<?> claim(HttpRequest<?> request, Form form, Outcome.Good good, Instant now) {
        try {
            return switch (claiming.claim(good, Phone.parse(form.line("phone")).orElseThrow(), form.raw("password"), person -> consents.give(person.id(), Consents.words(pages.in(request)), now), now)) {
                case Outcome.Welcome(var person) -> signedIn.on(pages.seeOther(request, LocalPath.of(form.line("next")), "ok", "claim.done", person.name()), request, person.id(), true, now);
                case Outcome.PhoneTaken taken -> pages.invalid(request, CONFIRM, forms.found(form.addError("phone", pages.say(request, "claim.phoneTaken")), good));
                case Outcome refused -> refuse(request, form, refused);
            };
        } catch (Passwords.Busy busy) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, CONFIRM, forms.found(form.addError("password", pages.say(request, "password.busy")), good)).header("Retry-After", "5");
        }
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, Form form, Outcome why) {
        form.addError("code", forms.sentence(why, Pages.locale(request)));
        return pages.invalid(request, ASK, new ClaimPage(form.line("code"), LocalPath.of(form.line("next")), form.errors()));
    }
}
