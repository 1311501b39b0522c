package vn.hoithi.registration;

import vn.hoithi.organisation.Unit;

import java.time.Instant;

/** Hears that somebody who waited for a unit at the one above now belongs to it. */
public interface PlaceListener {

    /** What the person did at the unit above in contests that run counts for the new one, in the caller's transaction. */
    void placed(long personId, Unit above, Unit unit, Instant now);
}
