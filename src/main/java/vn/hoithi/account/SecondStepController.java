package vn.hoithi.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.factor.SecondStep;
import vn.hoithi.account.factor.SecondStep.Outcome;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.time.Instant;
import java.util.Map;

/** The code of the phone, or one on paper, after the password. */
@Controller(SecondStepController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondStepController {

    static final String PATH = "/session/code";
    static final String VIEW = "account/second-step";
    private final SecondStep step;
    private final People people;
    private final SignedIn signedIn;
    private final Onward onward;
    private final Arrivals arrivals;
    private final Pages pages;
    private final Clock clock;

    SecondStepController(SecondStep step, People people, SignedIn signedIn, Onward onward, Arrivals arrivals, Pages pages, Clock clock) {
        this.step = step;
        this.people = people;
        this.signedIn = signedIn;
        this.onward = onward;
        this.arrivals = arrivals;
        this.pages = pages;
        this.clock = clock;
    }

    /** A page shown after a form was sent has this address. */
    @Get
    HttpResponse<?> again() {
        return pages.seeOther("/session/new");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prove(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var now = clock.now();
        if (form.line("code").isEmpty() && form.line("recovery").isEmpty()) {
            form.addError("code", pages.say(request, "factor.code.missing"));
        }
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, SecondStepPage.of(form));
        }
        return switch (step.prove(form.line("step"), form.line("code"), form.line("recovery"), signedIn.device(request), arrivals::place, now)) {
            case Outcome.Proven(var person, var keep) -> in(request, form, person, keep, now);
            case Outcome.Wrong(var person) -> {
                arrivals.codeFailed(person, now);
                yield refuse(request, form, pages.say(request, form.line("recovery").isEmpty() ? "factor.code.wrong" : "factor.recovery.wrong"));
            }
            case Outcome.Resting(var until) -> refuse(request, form, pages.say(request, "factor.resting", Format.of(Pages.locale(request)).second(until)));
            case Outcome.Over over -> pages.seeOther(request, "/session/new?next=" + java.net.URLEncoder.encode(LocalPath.of(form.line("next")), java.nio.charset.StandardCharsets.UTF_8), "warn", "factor.over");
        };
    }

    private HttpResponse<?> in(HttpRequest<?> request, Form form, long personId, boolean keep, Instant now) {
        var person = people.byId(personId).filter(p -> p.disabledAt() == null).orElse(null);
        return person == null ? pages.seeOther(request, "/session/new", "warn", "factor.over")
                : signedIn.proven(onward.from(request, form, person, form.has("outgrown")), request, personId, keep, now);
    }

    private MutableHttpResponse<?> refuse(HttpRequest<?> request, Form form, String sentence) {
        return pages.invalid(request, VIEW, SecondStepPage.of(form.addError(form.line("recovery").isEmpty() ? "code" : "recovery", sentence)));
    }

    /**
     * The page that asks for a code.
     *
     * @param step     token of the sign-in half way
     * @param next     path of ours to go on to
     * @param outgrown the password should be changed
     * @param paper    a code on paper was typed: its field is open
     * @param errors   field to sentence
     * @param pending  a form that waits to be sent afterwards, or null
     */
    public record SecondStepPage(String step, String next, boolean outgrown, boolean paper, Map<String, String> errors, @Nullable PendingForm pending) implements ResubmittableForm {

        static SecondStepPage of(Form form) {
            return new SecondStepPage(form.line("step"), LocalPath.of(form.line("next")), form.has("outgrown"), form.errors().containsKey("recovery"), form.errors(), PendingForm.of(form).orElse(null));
        }
    }
}
