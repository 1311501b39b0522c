package vn.hoithi.roster;

import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;

import java.util.List;

/**
 * People brought into a unit and the ones below, those who have not claimed first.
 */
public record ClaimListPage(String unit, String unitPath, String claimed, String waiting, boolean someWait, List<Option> units, List<Line> people, Pager pager) {

    /** Somebody brought in; {@code state} is a sentence, the number masked. */
    public record Line(String id, String name, String facts, String unit, String state, boolean claimed) {
    }
}
