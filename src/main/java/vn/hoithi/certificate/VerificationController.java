package vn.hoithi.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.document.card.Cards;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.guard.Origin;
import vn.hoithi.web.guard.Pace;

import java.time.Duration;

/** Says to anybody whether a certificate is genuine: what it says of whom, and nothing else of the person. */
@Controller("/certificates")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class VerificationController {

    private static final int COST_OF_A_GUESS = 9;
    private final Certificates certificates;
    private final Cards cards;
    private final Pages pages;
    private final Clock clock;
    private final Origin origin;
    /** A hall that scans its certificates behind one address is not kept waiting; who guesses is: a code that is none costs ten. */
    private final Pace pace = new Pace(600, Duration.ofMillis(200));

    VerificationController(Certificates certificates, Cards cards, Pages pages, Clock clock, Origin origin) {
        this.certificates = certificates;
        this.cards = cards;
        this.pages = pages;
        this.clock = clock;
        this.origin = origin;
    }

    @Get
    HttpResponse<?> typed(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
        var typed = Vietnamese.line(code);
        if (typed.isEmpty()) {
            return pages.ok(request, "certificate/verification", new VerificationPage("", null, "", "", null));
        }
        return CertificateCode.read(typed).<HttpResponse<?>>map(c -> pages.seeOther("/certificates/" + c)).orElseGet(() -> unknown(request, typed));
    }

    @Get("/{code}")
    HttpResponse<?> verify(HttpRequest<?> request, String code) {
        var typed = Vietnamese.line(code);
        var wait = pace.take(origin.here());
        if (!wait.isZero()) {
            return later(request, typed, wait);
        }
        return CertificateCode.read(typed).flatMap(certificates::byCode).<HttpResponse<?>>map(c -> found(request, c)).orElseGet(() -> unknown(request, typed));
    }

    /** What links to a genuine certificate show: what stands on it. Guessing costs what it costs on the page. */
    @Get(uri = "/{code}/picture.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, String code) {
        if (!pace.take(origin.here()).isZero()) {
            return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
        }
        var genuine = CertificateCode.read(Vietnamese.line(code)).flatMap(certificates::byCode).filter(c -> certificates.validity(c) == Validity.HOLDS);
        if (genuine.isEmpty()) {
            pace.take(origin.here(), COST_OF_A_GUESS);
            throw new NotFoundException();
        }
        return cards.answer(request, CertificateLinks.card(genuine.get(), pages.in(request)));
    }

    private HttpResponse<?> found(HttpRequest<?> request, Certificate c) {
        var validity = certificates.validity(c);
        var day = Format.of(Pages.locale(request)).dated(c.issued());
        var again = c.edition() > 1 ? pages.say(request, "certificate.again", c.edition()) : "";
        return hidden(pages.ok(request, "certificate/verification", new VerificationPage("", new VerificationPage.Found(c.personName(), c.unitName(), c.contestTitle(), c.organiser(),
                c.words().result(), day, CertificateCode.printed(c.code()), again, pages.say(request, c.nameConfirmed() > 0 ? "certificate.name.confirmed" : "certificate.name.own")), validity.name(), pages.say(request, "certificate.validity." + validity),
                validity == Validity.HOLDS ? CertificateLinks.preview(c, pages.in(request)) : null)));
    }

    private HttpResponse<?> unknown(HttpRequest<?> request, String typed) {
        var wait = pace.take(origin.here(), COST_OF_A_GUESS);
        return wait.isZero() ? hidden(pages.show(request, HttpStatus.NOT_FOUND, "certificate/verification", new VerificationPage(typed, null, "", why(request, typed), null)))
                : later(request, typed, wait);
    }

    private String why(HttpRequest<?> request, String typed) {
        if (CertificateCode.read(typed).isPresent()) {
            return pages.say(request, "certificate.unknown");
        }
        return switch (CertificateCode.fault(typed)) {
            case CertificateCode.Fault.Sign(var sign) -> pages.say(request, "certificate.unknown.sign", sign);
            case CertificateCode.Fault.Length(var signs) -> pages.say(request, "certificate.unknown.length", signs);
        };
    }

    private HttpResponse<?> later(HttpRequest<?> request, String typed, Duration wait) {
        return hidden(pages.show(request, HttpStatus.TOO_MANY_REQUESTS, "certificate/verification", new VerificationPage(typed, null, "", pages.say(request, "certificate.paced", wait.toSeconds()), null)))
                .header("Retry-After", Long.toString(wait.toSeconds()));
    }

    /** Names on it are nobody's business but of who holds the paper. */
    private static MutableHttpResponse<?> hidden(MutableHttpResponse<?> page) {
        return page.header("X-Robots-Tag", "noindex, nofollow");
    }
}
