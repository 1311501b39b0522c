package vn.hoithi.contest;

import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

/** Who counts as an organiser of a contest. */
final class EligibilityPolicy {

    private EligibilityPolicy() {
    }

    /** Organises or marks at the organising unit or above it, so could see papers. */
    static boolean organises(Contest contest, Actor actor) {
        return actor.grants().stream().anyMatch(g -> (g.role() == Role.ORGANISER || g.role() == Role.MARKER) && contest.unitPath().startsWith(g.unitPath()));
    }
}
