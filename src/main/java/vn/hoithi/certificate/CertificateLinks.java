package vn.hoithi.certificate;

import vn.hoithi.document.card.Card;
import vn.hoithi.web.Wording;
import vn.hoithi.web.look.LinkPreview;

import java.util.List;

/** What a link to a certificate shows: whoever has its code may read all that stands on it. */
final class CertificateLinks {

    private CertificateLinks() {
    }

    static Card card(Certificate c, Wording words) {
        return new Card(words.say("certificate"), c.personName(), List.of(c.unitName(), c.words().result() + " " + c.contestTitle()), List.of());
    }

    static String path(Certificate c) {
        return "/certificates/" + c.code();
    }

    static LinkPreview preview(Certificate c, Wording words) {
        return new LinkPreview(words.say("certificate.link", c.personName(), c.contestTitle()), words.say("certificate.link.text", c.organiser()), path(c), path(c) + "/picture.png", card(c, words).words());
    }
}
