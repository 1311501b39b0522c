package vn.hoithi.certificate;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.document.Typeface;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.share.Shares;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of one's own certificate: the picture, or in words why there is none. */
@Singleton
class CertificatePages {

    private final Certificates certificates;
    private final Shares shares;
    private final Pages pages;

    CertificatePages(Certificates certificates, Shares shares, Pages pages) {
        this.certificates = certificates;
        this.shares = shares;
        this.pages = pages;
    }

    CertificatePage page(HttpRequest<?> request, Contest contest, Actor actor, Instant now) {
        var issued = certificates.of(contest, actor.personId()).orElse(null);
        var entitlement = certificates.entitlement(contest, actor.personId(), now);
        if (issued == null && entitlement instanceof Entitlement.Refused(var why, var from, var best) && why == Entitlement.Refusal.NO_RESULT) {
            throw new NotFoundException();
        }
        var validity = issued == null ? null : certificates.validity(issued);
        var words = entitlement instanceof Entitlement.Due due ? certificates.words(contest, actor, due) : null;
        var may = words != null && Typeface.missing(words.personName()).isEmpty() && (issued == null || !words.equals(issued.words()));
        return new CertificatePage(contest.title(), "/contests/" + contest.slug() + "/certificate", validity == Validity.HOLDS ? issued(request, contest, issued) : null,
                sentence(request, contest, words, entitlement, validity, may), may, issued == null ? 0 : issued.edition(), may && issued != null ? words.result() : "");
    }

    private String sentence(HttpRequest<?> request, Contest contest, CertificateText words, Entitlement entitlement, Validity validity, boolean may) {
        if (validity != null) {
            return validity == Validity.HOLDS ? may ? pages.say(request, "certificate.changed") : "" : pages.say(request, "certificate.own." + validity);
        }
        var format = Format.of(Pages.locale(request));
        return switch (entitlement) {
            case Entitlement.Due due when !may -> pages.say(request, "certificate.letters", Typeface.missing(words.personName()));
            case Entitlement.Due due -> pages.say(request, words.confirmed() ? "certificate.due.confirmed" : "certificate.due");
            case Entitlement.Refused(var why, var from, var best) when why == Entitlement.Refusal.NOT_YET && from != null -> pages.say(request, "certificate.refused.from", format.minute(from));
            case Entitlement.Refused(var why, var from, var best) when why == Entitlement.Refusal.BELOW -> pages.say(request, "certificate.refused.BELOW",
                    contest.settings().certificate().fromPercent(), format.points(best.points()), format.points(contest.settings().maxPoints()));
            case Entitlement.Refused refused -> pages.say(request, "certificate.refused." + refused.why());
        };
    }

    private CertificatePage.Issued issued(HttpRequest<?> request, Contest contest, Certificate c) {
        var format = Format.of(Pages.locale(request));
        var day = format.dated(c.issued());
        var signed = Stream.of(c.signedIn(), c.signedFor(), c.signedBy()).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        return new CertificatePage.Issued(c.personName(), c.unitName(), c.organiser(), c.words().result(), CertificateCode.printed(c.code()), day, signed,
                CertificateLinks.path(c), "giay-chung-nhan-" + contest.slug(), c.nameConfirmed() > 0,
                shares.of(CertificateLinks.path(c), pages.say(request, "certificate.link", c.personName(), c.contestTitle())));
    }
}
