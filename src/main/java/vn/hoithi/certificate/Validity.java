package vn.hoithi.certificate;

import vn.hoithi.ranking.CountedResults.Counted;

import java.util.List;

/**
 * What a certificate is worth today: it keeps what it said, and whoever verifies it is told when the result behind it is gone or has
 * become less. A better result since then takes nothing from it.
 */
enum Validity {
    /** The result still is what it says, or better. */
    HOLDS,
    /** The result was reckoned again and is less. */
    LESS,
    /** The result does not count any more. */
    VOID;

    /** @param results all of the person's in that contest, today; those that wait for marks prove nothing */
    static Validity of(Certificate certificate, List<Counted> results) {
        if (results.isEmpty()) {
            return VOID;
        }
        var proven = certificate.points() == null || results.stream().anyMatch(r -> r.marksToCome() || r.points() >= certificate.points());
        return proven ? HOLDS : LESS;
    }
}
