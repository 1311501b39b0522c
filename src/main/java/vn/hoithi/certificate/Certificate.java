package vn.hoithi.certificate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * A certificate as issued: a person has one a contest, whose code never changes.
 *
 * @param edition  1, and one more each time it was issued anew because the result or a name had changed
 * @param issuedAt of this edition, epoch milliseconds
 * @param nameConfirmed 1 when the union had confirmed the name by then
 * @see CertificateText for the others
 */
@Introspected
@MappedEntity("certificate")
record Certificate(@Id long id, String code, long contestId, long personId, int edition, String personName, String unitName, String contestTitle, String ownerName, String organiser,
                   @Nullable Integer points, @Nullable Integer maxPoints, String signedFor, String signedBy, String signedIn, long issuedAt, int nameConfirmed) {

    /** A first edition. */
    static Certificate first(long id, String code, long contestId, long personId, CertificateText words, Instant now) {
        return of(id, code, contestId, personId, 1, words, now);
    }

    /** This edition with other words. */
    Certificate saying(CertificateText words, Instant now) {
        return of(id, code, contestId, personId, edition, words, now);
    }

    private static Certificate of(long id, String code, long contestId, long personId, int edition, CertificateText words, Instant now) {
        return new Certificate(id, code, contestId, personId, edition, words.personName(), words.unitName(), words.contestTitle(), words.owner(), words.organiser(), words.points(), words.maxPoints(),
                words.signedFor(), words.signedBy(), words.place(), now.toEpochMilli(), words.confirmed() ? 1 : 0);
    }

    CertificateText words() {
        return new CertificateText(personName, unitName, contestTitle, ownerName, organiser, points, maxPoints, signedFor, signedBy, signedIn, nameConfirmed > 0);
    }

    Instant issued() {
        return Instant.ofEpochMilli(issuedAt);
    }
}
