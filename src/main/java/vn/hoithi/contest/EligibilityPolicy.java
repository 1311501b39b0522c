package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests.Ineligible;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may enter a contest (time is not asked here). */
@Singleton
class EligibilityPolicy {

    private final InvitedUnits invited;

    EligibilityPolicy(InvitedUnits invited) {
        this.invited = invited;
    }

    /** Why this person may not, or empty when they may. */
    Optional<Ineligible> refusal(Contest contest, Actor actor, Map<Long, RollEntry> roll) {
        if (!memberOfInvitedUnit(contest, actor, roll)) {
            return Optional.of(Ineligible.UNIT);
        }
        if (!admittedMembership(contest, actor)) {
            return Optional.of(Ineligible.ROLE);
        }
        return contest.settings().eligibility().organisersExcluded() && organises(contest, actor) ? Optional.of(Ineligible.ORGANISER) : Optional.empty();
    }

    /** By the tree of the roll as well as by that of today: who was invited stays so, and who comes to an invited unit is. */
    private boolean memberOfInvitedUnit(Contest contest, Actor actor, Map<Long, RollEntry> roll) {
        var place = RollPlaces.of(roll, actor.unitPath());
        return actor.unitId() != 0 && paths(contest, roll).anyMatch(path -> place.startsWith(path) || actor.unitPath().startsWith(path));
    }

    /** Paths whose people are invited, by the tree of the roll as well as by that of today. */
    List<String> invited(Contest contest, Map<Long, RollEntry> roll) {
        return paths(contest, roll).toList();
    }

    /** The organiser's path needs no look at the tree: most contests invite everybody below. */
    private Stream<String> paths(Contest contest, Map<Long, RollEntry> roll) {
        var ids = contest.settings().eligibility().unitIds();
        var today = ids.isEmpty() ? Stream.of(contest.unitPath()) : invited.of(contest.settings(), contest.unitId()).stream().map(Unit::path);
        var then = (ids.isEmpty() ? Stream.of(contest.unitId()) : ids.stream()).map(roll::get).filter(Objects::nonNull).map(RollEntry::unitPath);
        return Stream.concat(today, then);
    }

    private static boolean admittedMembership(Contest contest, Actor actor) {
        return contest.settings().eligibility().roles().contains(actor.memberRole().stated());
    }

    /** Organises or marks at the organising unit or above it, so could see papers. */
    private static boolean organises(Contest contest, Actor actor) {
        return actor.grants().stream().anyMatch(g -> (g.role() == Role.ORGANISER || g.role() == Role.MARKER) && contest.unitPath().startsWith(g.unitPath()));
    }
}
