package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests.Ineligible;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;

import java.util.List;
import java.util.Optional;

/** Who may enter a contest (time is not asked here). */
@Singleton
class EligibilityPolicy {

    private final InvitedUnits invited;

    EligibilityPolicy(InvitedUnits invited) {
        this.invited = invited;
    }

    /** Why this person may not, or empty when they may. */
    Optional<Ineligible> refusal(Contest contest, Actor actor) {
        if (!memberOfInvitedUnit(contest, actor)) {
            return Optional.of(Ineligible.UNIT);
        }
        if (!admittedMembership(contest, actor)) {
            return Optional.of(Ineligible.ROLE);
        }
        return contest.settings().eligibility().organisersExcluded() && organises(contest, actor) ? Optional.of(Ineligible.ORGANISER) : Optional.empty();
    }

    private boolean memberOfInvitedUnit(Contest contest, Actor actor) {
        return actor.unitId() != 0 && paths(contest).stream().anyMatch(actor.unitPath()::startsWith);
    }

    /** The organiser's path needs no look at the tree: most contests invite everybody below. */
    private List<String> paths(Contest contest) {
        return contest.settings().eligibility().unitIds().isEmpty() ? List.of(contest.unitPath()) : invited.of(contest.settings(), contest.unitId()).stream().map(Unit::path).toList();
    }

    private static boolean admittedMembership(Contest contest, Actor actor) {
        return contest.settings().eligibility().roles().contains(actor.memberRole().stated());
    }

    /** Organises or marks at the organising unit or above it, so could see papers. */
    private static boolean organises(Contest contest, Actor actor) {
        return actor.grants().stream().anyMatch(g -> (g.role() == Role.ORGANISER || g.role() == Role.MARKER) && contest.unitPath().startsWith(g.unitPath()));
    }
}
