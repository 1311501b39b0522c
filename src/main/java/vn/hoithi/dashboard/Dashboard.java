package vn.hoithi.dashboard;

import vn.hoithi.contest.Contest;
import vn.hoithi.dashboard.DashboardQueries.Absent;
import vn.hoithi.dashboard.DashboardQueries.Day;
import vn.hoithi.dashboard.DashboardQueries.Figures;
import vn.hoithi.dashboard.DashboardQueries.Untouched;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A unit's figures in a contest at a moment.
 *
 * @param below     units directly below, the one that misses most people first
 * @param untouched at most {@link Dashboards#UNTOUCHED_SHOWN} of {@code untouchedCount}
 * @param absent    by name, only where people are known by name: at the grassroots and below; at most {@link Dashboards#ABSENT_SHOWN}
 */
record Dashboard(Unit unit, Contest contest, Figures own, List<Figures> below, List<Day> days, List<Untouched> untouched, long untouchedCount,
             List<Absent> absent, long absentCount, Instant at) {

    private static final Set<UnitKind> BY_NAME = Set.of(UnitKind.GRASSROOTS, UnitKind.SECTION, UnitKind.TEAM);

    /** People of such a unit are listed by name. */
    static boolean namesPeople(Unit unit) {
        return BY_NAME.contains(unit.kind());
    }
}
