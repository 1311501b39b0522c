package vn.hoithi.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.util.Locale;

/** Says to anybody whether a certificate is genuine: what it says of whom, and nothing else of the person. */
@Controller("/certificates")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class VerificationController {

    private final Certificates certificates;
    private final Pages pages;
    private final Clock clock;

    VerificationController(Certificates certificates, Pages pages, Clock clock) {
        this.certificates = certificates;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> typed(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
        var typed = Vietnamese.line(code);
        if (typed.isEmpty()) {
            return pages.ok(request, "certificate/verification", new VerificationPage("", null, "", ""));
        }
        return Code.read(typed).map(c -> pages.seeOther("/certificates/" + c)).orElseThrow(() -> new Unknown(typed));
    }

    @Get("/{code}")
    HttpResponse<?> verify(HttpRequest<?> request, String code) {
        var typed = Vietnamese.line(code);
        return Code.read(typed).flatMap(certificates::byCode).map(c -> found(request, c)).orElseThrow(() -> new Unknown(typed));
    }

    private HttpResponse<?> found(HttpRequest<?> request, Certificate c) {
        var truth = certificates.truth(c, clock.now());
        var day = Format.of(Locale.of("vi")).date(c.issued());
        var again = c.edition() > 1 ? pages.say(request, "certificate.again", c.edition()) : "";
        return hidden(pages.ok(request, "certificate/verification", new VerificationPage("", new VerificationPage.Found(c.personName(), c.unitName(), c.contestTitle(), c.organiser(),
                c.words().result(), day, Code.printed(c.code()), again), truth.name(), pages.say(request, "certificate.truth." + truth))));
    }

    /** There is no certificate with the code typed. Thrown, for a plain 404 would be answered by the page for those. */
    static final class Unknown extends RuntimeException {

        private Unknown(String typed) {
            super(typed, null, false, false);
        }
    }

    @Error(exception = Unknown.class)
    HttpResponse<?> unknown(HttpRequest<?> request, Unknown code) {
        return hidden(pages.show(request, HttpStatus.NOT_FOUND, "certificate/verification", new VerificationPage(code.getMessage(), null, "", pages.say(request, "certificate.unknown"))));
    }

    /** Names on it are nobody's business but of who holds the paper. */
    private static MutableHttpResponse<?> hidden(MutableHttpResponse<?> page) {
        return page.header("X-Robots-Tag", "noindex, nofollow");
    }
}
