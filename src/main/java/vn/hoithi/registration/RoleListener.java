package vn.hoithi.registration;

import vn.hoithi.organisation.MemberRole;

import java.time.Instant;

/** Hears what became of an officer by own word: results that waited for it count from then on. Told in the transaction that decides. */
public interface RoleListener {

    /** @param decision how many decisions on the person there are by now: of several the highest holds */
    void decided(long personId, MemberRole role, int decision, Instant now);
}
