package vn.hoithi.roster;

import java.util.List;

/**
 * People brought into a unit and the ones below, those who have not claimed first.
 *
 * @param others   other units of the reader
 * @param where    "page 1 of 3"
 * @param previous address of the page before, or ""
 */
public record ClaimListPage(String unit, String unitPath, String claimed, String waiting, boolean someWait, List<RosterPage.Option> units, List<Line> people, String where, String previous, String next) {

    /** Somebody brought in; {@code state} is a sentence, the number masked. */
    public record Line(String id, String name, String facts, String unit, String state, boolean claimed) {
    }
}
