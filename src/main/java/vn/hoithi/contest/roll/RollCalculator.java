package vn.hoithi.contest.roll;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.InvitedUnits;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;
import vn.hoithi.organisation.Units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The roll a contest would take now: for its publication, and for the numbers shown before. */
@Singleton
public class RollCalculator {

    private final InvitedUnits invitedUnits;
    private final Units units;

    RollCalculator(InvitedUnits invitedUnits, Units units) {
        this.invitedUnits = invitedUnits;
        this.units = units;
    }

    /** The units of a contest with these settings, and how many people each has today. */
    public List<Contests.RollEntry> of(ContestSettings settings, Unit organiser) {
        var invited = new ArrayList<Unit>();
        var ancestors = new ArrayList<Unit>();
        Map<Long, UnitCount> counts = new HashMap<>();
        for (var top : invitedUnits.of(settings, organiser.id())) {
            invited.addAll(units.subtree(top));
            counts.putAll(units.counts(top.path()));
            units.lineage(top).stream().filter(u -> u.path().startsWith(organiser.path())).forEach(ancestors::add);
        }
        return Roll.take(invited, ancestors, counts);
    }

    /** What a renewal would change in the roll: lines of now, only those that differ. The units stay those of the publication. */
    List<Contests.RollEntry> changes(Contest contest, Map<Long, Contests.RollEntry> old) {
        Map<Long, UnitCount> counts = new HashMap<>();
        for (var top : invitedUnits.of(contest.settings(), contest.unitId())) {
            counts.putAll(units.counts(top.path()));
        }
        return Roll.renewed(old, counts).stream().filter(e -> !sameNumbers(e, old.get(e.unitId()))).toList();
    }

    private static boolean sameNumbers(Contests.RollEntry a, Contests.RollEntry b) {
        return a.members() == b.members() && a.officers() == b.officers() && Objects.equals(a.countedOn(), b.countedOn()) && a.source().equals(b.source());
    }
}
