package vn.hoithi.ranking;

import vn.hoithi.organisation.MemberRole;

import java.util.Collection;
import java.util.Comparator;

/**
 * What a person did for one unit in a round, or with round 0 in the whole contest: attempts count where they were sat, points where the counting
 * attempt was. Those of several units are put together for a unit above them by {@link #together}.
 *
 * @param unitPath  of the attempts' moment
 * @param role      the most the person was there: an officer before a member before a worker; UNVERIFIED counts as a member
 * @param tookPart  with an attempt that counts for something
 * @param waiting   an officer by own word, until the unit confirms it
 * @param scored    with an attempt that counts for the points
 * @param attempts  those not void
 * @param points    hundredths, of the counting attempts
 * @param firstAt   first submission, 0 without one
 */
record Contribution(String unitPath, MemberRole role, boolean tookPart, boolean waiting, boolean scored, int attempts, int points, boolean allCorrect, long firstAt) {

    static final Comparator<MemberRole> MOST = Comparator.comparingInt(role -> switch (role) { case OFFICER -> 3; case UNVERIFIED -> 2; case MEMBER -> 1; case WORKER -> 0; });

    /** All a standing says, when it was all with the standing's unit. */
    static Contribution of(Standing s) {
        return new Contribution(s.unitPath(), s.memberRole(), true, s.memberRole() == MemberRole.UNVERIFIED, true, s.attempts(), s.points(), s.allCorrect(), s.firstAt());
    }

    /** What one person did for a unit above the units of these. */
    static Contribution together(Collection<Contribution> some) {
        return some.stream().reduce(Contribution::with).orElseThrow();
    }

    Contribution withPoints(int others) {
        return new Contribution(unitPath, role, tookPart, waiting, scored, attempts, others, allCorrect, firstAt);
    }

    /** Counted among the officers who took part. */
    boolean officer() {
        return tookPart && role == MemberRole.OFFICER;
    }

    /** Counted among the workers who took part. */
    boolean worker() {
        return tookPart && role == MemberRole.WORKER;
    }

    private Contribution with(Contribution o) {
        var most = tookPart == o.tookPart ? MOST.compare(role, o.role) >= 0 ? role : o.role : tookPart ? role : o.role;
        var first = firstAt == 0 ? o.firstAt : o.firstAt == 0 ? firstAt : Math.min(firstAt, o.firstAt);
        return new Contribution(unitPath, most, tookPart || o.tookPart, waiting || o.waiting, scored || o.scored, attempts + o.attempts, points + o.points, allCorrect || o.allCorrect, first);
    }
}
