package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests.Ineligible;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may enter a contest (time is not asked here). */
@Singleton
class EligibilityPolicy {

    private final InvitedUnits invited;

    EligibilityPolicy(InvitedUnits invited) {
        this.invited = invited;
    }

    /** Why this person may not, or empty when they may. {@code place}: where the person's unit stands in the roll; {@code then}: where the invited units stood when it was taken. */
    Optional<Ineligible> refusal(Contest contest, Actor actor, String place, Collection<String> then) {
        if (!memberOfInvitedUnit(contest, actor, place, then)) {
            return Optional.of(Ineligible.UNIT);
        }
        if (!admittedMembership(contest, actor)) {
            return Optional.of(Ineligible.ROLE);
        }
        return contest.settings().eligibility().organisersExcluded() && organises(contest, actor) ? Optional.of(Ineligible.ORGANISER) : Optional.empty();
    }

    /** By the tree of the roll as well as by that of today: who was invited stays so, and who comes to an invited unit is. */
    private boolean memberOfInvitedUnit(Contest contest, Actor actor, String place, Collection<String> then) {
        return actor.unitId() != 0 && Stream.concat(today(contest).stream(), then.stream()).anyMatch(path -> place.startsWith(path) || actor.unitPath().startsWith(path));
    }

    /** Where the invited units stand today. The organiser's path needs no look at the tree: most contests invite everybody below. */
    List<String> today(Contest contest) {
        return contest.settings().eligibility().unitIds().isEmpty() ? List.of(contest.unitPath()) : invited.of(contest.settings(), contest.unitId()).stream().map(Unit::path).toList();
    }

    /** The units a contest invites: the organiser's own when its settings name none. */
    static List<Long> invitedIds(Contest contest) {
        var ids = contest.settings().eligibility().unitIds();
        return ids.isEmpty() ? List.of(contest.unitId()) : ids;
    }

    private static boolean admittedMembership(Contest contest, Actor actor) {
        return contest.settings().eligibility().roles().contains(actor.memberRole().stated());
    }

    /** Organises or marks at the organising unit or above it, so could see papers. */
    private static boolean organises(Contest contest, Actor actor) {
        return actor.grants().stream().anyMatch(g -> (g.role() == Role.ORGANISER || g.role() == Role.MARKER) && contest.unitPath().startsWith(g.unitPath()));
    }
}
