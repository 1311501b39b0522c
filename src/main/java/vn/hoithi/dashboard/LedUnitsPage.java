package vn.hoithi.dashboard;

import java.util.List;

/** The units somebody leads, when there is more than one; the requests to change unit and the officers by their own word that wait. */
public record LedUnitsPage(List<DashboardPage.Line> units, long requests, long officers) {
}
