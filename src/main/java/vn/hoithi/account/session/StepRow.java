package vn.hoithi.account.session;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A sign-in whose password was right and whose second factor is asked for; {@code keepSignedIn} is 1 on a device of one's own. */
@Introspected
@MappedEntity("sign_in_step")
record StepRow(@Id String tokenHash, long personId, int keepSignedIn, long expiresAt) {
}
