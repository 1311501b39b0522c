package vn.hoithi.account.factor.page;

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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.People.SignIn;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.document.QrCode;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** One's own second factor, for whoever holds a role or has one from when they did. What changes it asks for the password. */
@Controller(FactorController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FactorController {

    static final String PATH = "/me/second-factor";
    private static final String VIEW = "account/second-factor";
    private static final String CODES = "account/recovery-codes";
    private final OwnFactor own;
    private final People people;
    private final Sessions sessions;
    private final Pages pages;
    private final Clock clock;

    FactorController(OwnFactor own, People people, Sessions sessions, Pages pages, Clock clock) {
        this.own = own;
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Authentication who) {
        if (!own.concerns(Long.parseLong(who.getName()))) {
            return pages.seeOther(request, "/me", "note", "factor.staffOnly");
        }
        return pages.ok(request, VIEW, own.page(person(who), Form.of(Map.of()), "", Format.of(Pages.locale(request)), clock.now()));
    }

    /** What the phone takes a picture of while the first code is waited for. */
    @Get(uri = "/qr.svg", produces = "image/svg+xml")
    HttpResponse<?> picture(Authentication who) {
        var address = own.address(person(who), clock.now()).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(QrCode.svg(address)).header("Cache-Control", "no-store");
    }

    @Post("/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, Authentication who, @Body Map<String, Object> body) {
        var person = person(who);
        return withPassword(request, person, Form.of(body), "password", () -> {
            own.begin(person, clock.now());
            return pages.seeOther(PATH);
        });
    }

    /** The first code. The codes on paper are in this answer and nowhere else; other devices must sign in anew. */
    @Post("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Authentication who, @Body Map<String, Object> body) {
        var person = person(who);
        var now = clock.now();
        if (own.address(person, now).isEmpty()) {
            return pages.seeOther(request, PATH, "note", "factor.tooLate");
        }
        var form = Form.of(body).require("code", pages.say(request, "factor.code.missing"));
        var codes = form.isValid() ? own.confirm(person, form.line("code"), now) : java.util.List.<String>of();
        if (codes.isEmpty()) {
            form.addError("code", pages.say(request, "factor.code.first"));
            return pages.invalid(request, VIEW, own.page(person, form, "", Format.of(Pages.locale(request)), now));
        }
        sessions.token(request).ifPresent(token -> sessions.endOthers(person, token, now));
        return pages.ok(request, CODES, new CodesPage(codes, true));
    }

    @Post("/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, Authentication who, @Body Map<String, Object> body) {
        var person = person(who);
        return !own.on(person) ? pages.seeOther(PATH)
                : withPassword(request, person, Form.of(body), "renewal", () -> pages.ok(request, CODES, new CodesPage(own.renew(person, clock.now()), false)));
    }

    @Post("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOff(HttpRequest<?> request, Authentication who, @Body Map<String, Object> body) {
        var person = person(who);
        return !own.on(person) ? pages.seeOther(PATH) : withPassword(request, person, Form.of(body), "removal", () -> {
            own.takeOff(person, clock.now());
            return pages.seeOther(request, PATH, "ok", "factor.off.done");
        });
    }

    /** @param field the password's in this form: a page has several */
    private HttpResponse<?> withPassword(HttpRequest<?> request, long person, Form form, String field, Supplier<HttpResponse<?>> done) {
        var now = clock.now();
        form.require(field, pages.say(request, "signin.password.missing"));
        if (!form.isValid()) {
            return refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, person, form, now);
        }
        try {
            return switch (people.prove(person, form.raw(field), now)) {
                case SignIn.Welcome welcome -> done.get();
                case SignIn.Wrong wrong -> refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, person, form.addError(field, pages.say(request, "password.wrongOld")), now);
                case SignIn.Resting(var until) -> refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, person,
                        form.addError(field, pages.say(request, "signin.resting", Format.of(Pages.locale(request)).second(until))), now);
            };
        } catch (Passwords.Busy busy) {
            return refuse(request, HttpStatus.SERVICE_UNAVAILABLE, person, form.addError(field, pages.say(request, "password.busy")), now);
        }
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, HttpStatus status, long person, Form form, Instant now) {
        return pages.show(request, status, VIEW, own.page(person, form, request.getPath(), Format.of(Pages.locale(request)), now));
    }

    /** Whoever may be here. */
    private long person(Authentication who) {
        var person = Long.parseLong(who.getName());
        if (!own.concerns(person)) {
            throw new NotFoundException();
        }
        return person;
    }

    /** Recovery codes, shown once; {@code first}: the second factor was just set up. */
    public record CodesPage(java.util.List<String> codes, boolean first) {
    }
}
