package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The units whose people a contest invites: those its settings name, the organiser's own when they name none. */
@Singleton
public class InvitedUnits {

    private final Units units;

    InvitedUnits(Units units) {
        this.units = units;
    }

    /** Each with everything below it, a merged one with the unit its people went to; units that are gone are left out. */
    public List<Unit> of(ContestSettings settings, long organiserId) {
        var ids = settings.eligibility().unitIds().isEmpty() ? List.of(organiserId) : settings.eligibility().unitIds();
        return ids.stream().map(units::byId).flatMap(Optional::stream).flatMap(this::withSuccessor).distinct().toList();
    }

    private Stream<Unit> withSuccessor(Unit unit) {
        return unit.mergedInto() == null ? Stream.of(unit) : Stream.concat(Stream.of(unit), units.byId(unit.mergedInto()).stream().flatMap(this::withSuccessor));
    }

    /** Their names; the organiser's as it was read with the contest. */
    public List<String> names(Contest contest) {
        return contest.settings().eligibility().unitIds().isEmpty() ? List.of(contest.unitName()) : of(contest.settings(), contest.unitId()).stream().map(Unit::name).toList();
    }

    /** A unit's name, empty when it is gone. */
    public String name(long unitId) {
        return units.byId(unitId).map(Unit::name).orElse("");
    }
}
