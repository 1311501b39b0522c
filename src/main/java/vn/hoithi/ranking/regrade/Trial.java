package vn.hoithi.ranking.regrade;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.ranking.prize.Winners;

import java.util.List;

/**
 * What a correction would change; points in hundredths.
 *
 * @param papers   that have the item
 * @param attempts with another result
 * @param moved    people with other points, or another place among equals, in the whole contest
 * @param up       those of them with more points, {@code down} with fewer
 * @param first    of them, those with the greatest change first
 * @param units    grassroots unions with another average, the greatest change first
 */
@Serdeable
record Trial(int papers, int attempts, int moved, int up, int down, @Nullable List<PersonChange> first, @Nullable List<Winners.Change> prizes, int unitsMoved, @Nullable List<UnitChange> units) {

    static final int LISTED = 100;

    /** What was left out because it was empty comes back empty. */
    Trial {
        first = first == null ? List.of() : List.copyOf(first);
        prizes = prizes == null ? List.of() : List.copyOf(prizes);
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** Somebody's points and rank before and after. */
    @Serdeable
    record PersonChange(long personId, String unitPath, int before, int after, int rankBefore, int rankAfter) {
    }

    /** A unit's average before and after. */
    @Serdeable
    record UnitChange(long unitId, long before, long after) {
    }
}
