package vn.hoithi.report;

import java.util.List;

/** The units somebody leads, when there is more than one; the requests to change unit that wait. */
public record LedUnitsPage(List<BoardPage.Line> units, long requests) {
}
