package vn.hoithi.contest.roll;

import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out a contest's roll: which units take part, and of how many people each consists on the day of publication. */
final class Roll {

    private static final String SUMMED = "Cộng các đơn vị trực thuộc";

    private Roll() {
    }

    /**
     * The roll.
     *
     * @param invited   invited units and everything below them
     * @param ancestors units between the organiser's (included) and the invited: they count only what is invited
     * @param counts    newest declared numbers by unit id
     */
    static List<Contests.RollEntry> take(Collection<Unit> invited, Collection<Unit> ancestors, Map<Long, UnitCount> counts) {
        var units = new LinkedHashMap<Long, Contests.RollEntry>();
        var own = new LinkedHashMap<Long, UnitCount>();
        ancestors.forEach(u -> units.put(u.id(), blank(u)));
        invited.stream().filter(u -> u.closedOn() == null).forEach(u -> {
            units.put(u.id(), blank(u));
            if (counts.containsKey(u.id())) {
                own.put(u.id(), counts.get(u.id()));
            }
        });
        return addUp(units, own);
    }

    /**
     * The same units with the numbers of now.
     *
     * @param old    the roll as it stands
     * @param counts newest declared numbers, only of units that count themselves: the invited and those below
     */
    static List<Contests.RollEntry> renewed(Map<Long, Contests.RollEntry> old, Map<Long, UnitCount> counts) {
        return addUp(old, counts);
    }

    /** A unit consists of what it declared itself, else of what the units below it add up to. */
    private static List<Contests.RollEntry> addUp(Map<Long, Contests.RollEntry> units, Map<Long, UnitCount> own) {
        var sums = new LinkedHashMap<Long, Sum>();
        var entries = new LinkedHashMap<Long, Contests.RollEntry>();
        var deepestFirst = units.values().stream().sorted(Comparator.comparingInt(Contests.RollEntry::depth).reversed()).toList();
        for (var unit : deepestFirst) {
            var sum = own.containsKey(unit.unitId()) ? Sum.declared(own.get(unit.unitId())) : sums.getOrDefault(unit.unitId(), Sum.NOTHING);
            var parent = unit.parentId() != null && units.containsKey(unit.parentId()) ? unit.parentId() : null;
            if (parent != null) {
                sums.merge(parent, sum, Sum::plus);
            }
            entries.put(unit.unitId(), new Contests.RollEntry(unit.unitId(), unit.unitPath(), parent, unit.depth(), unit.kind(), sum.members, sum.officers, sum.countedOn, sum.source));
        }
        return List.copyOf(entries.values());
    }

    private static Contests.RollEntry blank(Unit unit) {
        return new Contests.RollEntry(unit.id(), unit.path(), unit.parentId(), unit.depth(), unit.kind(), 0, 0, null, "");
    }

    private record Sum(int members, int officers, LocalDate countedOn, String source) {

        static final Sum NOTHING = new Sum(0, 0, null, "");

        static Sum declared(UnitCount count) {
            return new Sum(count.members(), count.officers(), count.countedOn(), count.source());
        }

        /** A sum is as old as its oldest part. */
        Sum plus(Sum other) {
            var oldest = countedOn == null || other.countedOn != null && other.countedOn.isBefore(countedOn) ? other.countedOn : countedOn;
            return new Sum(members + other.members, officers + other.officers, oldest, oldest == null ? "" : SUMMED);
        }
    }
}
