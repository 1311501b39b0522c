package vn.hoithi.report;

import java.util.List;

/** The units somebody leads, when there is more than one. */
public record LedUnitsPage(List<BoardPage.Line> units) {
}
