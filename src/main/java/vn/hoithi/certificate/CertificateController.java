package vn.hoithi.certificate;

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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.document.Drawing;
import vn.hoithi.document.Typeface;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;
import java.util.function.Function;

/** One's own certificate of a contest. There is no way to anybody else's: the address names the contest only. */
@Controller("/contests/{slug}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertificateController {

    private final Contests contests;
    private final Certificates certificates;
    private final CertificatePages certificatePages;
    private final CertificatePrinter printer;
    private final Pages pages;
    private final Clock clock;

    CertificateController(Contests contests, Certificates certificates, CertificatePages certificatePages, CertificatePrinter printer, Pages pages, Clock clock) {
        this.contests = contests;
        this.certificates = certificates;
        this.certificatePages = certificatePages;
        this.printer = printer;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/certificate")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, "certificate/own", certificatePages.page(request, contest(slug), actor, clock.now()));
    }

    @Post("/certificate")
    @Consumes(MediaType.ALL)
    HttpResponse<?> issue(Actor actor, String slug) {
        var now = clock.now();
        var contest = contest(slug);
        switch (certificates.entitlement(contest, actor.personId(), now)) {
            case Entitlement.Due due when !Typeface.missing(actor.name()).isEmpty() -> { } // the page says why
            case Entitlement.Due due -> certificates.issue(contest, actor, certificates.words(contest, actor, due), now);
            case Entitlement.Refused refused when refused.why() == Entitlement.Refusal.NO_RESULT && certificates.of(contest, actor.personId()).isEmpty() -> throw new NotFoundException();
            case Entitlement.Refused refused -> { } // the page says why
        }
        return pages.seeOther("/contests/" + slug + "/certificate");
    }

    @Post("/certificate/renewal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, Actor actor, String slug, @Nullable @Body Map<String, Object> body) {
        var now = clock.now();
        var contest = contest(slug);
        var seen = certificates.of(contest, actor.personId()).orElseThrow(NotFoundException::new);
        if (seen.edition() == Form.of(body).number("edition").orElse(0) && Typeface.missing(actor.name()).isEmpty()
                && certificates.entitlement(contest, actor.personId(), now) instanceof Entitlement.Due due) {
            certificates.renew(seen, certificates.words(contest, actor, due), now);
        }
        return pages.seeOther("/contests/" + slug + "/certificate");
    }

    @Get(uri = "/certificate.pdf", produces = MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(Actor actor, String slug) {
        return file(actor, slug, printer::pdf).header("Content-Disposition", "attachment; filename=\"giay-chung-nhan-" + slug + ".pdf\"");
    }

    @Get(uri = "/certificate.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "") String size) {
        return size.equals("screen") ? EtagResponse.tagged(request, printer.tag(own(actor, slug)), () -> file(actor, slug, printer::screen)) : file(actor, slug, printer::picture);
    }

    private Certificate own(Actor actor, String slug) {
        return certificates.of(contest(slug), actor.personId()).filter(c -> certificates.validity(c) == Validity.HOLDS).orElseThrow(NotFoundException::new);
    }

    private MutableHttpResponse<byte[]> file(Actor actor, String slug, Function<Certificate, byte[]> print) {
        try {
            return HttpResponse.ok(print.apply(own(actor, slug))).header("Cache-Control", "no-store"); // the next person at this machine has the same address
        } catch (Drawing.Busy busy) {
            throw new HttpStatusException(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
    }

    private Contest contest(String slug) {
        return contests.published(slug).filter(c -> c.settings().certificate() != null).orElseThrow(NotFoundException::new);
    }
}
