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
 * @see Words for the others
 */
@Introspected
@MappedEntity("certificate")
record Certificate(@Id long id, String code, long contestId, long personId, int edition, String personName, String unitName, String contestTitle, String ownerName, String organiser,
                   @Nullable Integer points, @Nullable Integer maxPoints, String signedFor, String signedBy, String signedAt, long issuedAt) {

    Words words() {
        return new Words(personName, unitName, contestTitle, ownerName, organiser, points, maxPoints, signedFor, signedBy, signedAt);
    }

    Instant issued() {
        return Instant.ofEpochMilli(issuedAt);
    }
}
