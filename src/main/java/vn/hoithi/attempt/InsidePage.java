package vn.hoithi.attempt;

import java.util.List;

/**
 * Who is inside a contest, ready to print.
 *
 * @param submitted attempts handed in so far
 * @param sitting   the open sitting and its closing, or that none is open
 * @param open      time can be given: somebody is inside or a sitting is open
 * @param typed     what was searched for
 * @param range     "1–50 trên 120", empty when there is nobody
 * @param back      address of the page before, empty on the first
 * @param on        address of the next page, empty on the last
 */
public record InsidePage(String slug, String title, String inside, String submitted, String sitting, boolean open, String typed, List<Line> people, String range, String back, String on,
                         List<Given> history) {

    /** Somebody inside; the number is masked, {@code extra} empty when no time was given. */
    public record Line(String id, String name, String phone, String unit, String started, String ends, String extra) {
    }

    /** Time given, in sentences. */
    public record Given(String what, String reason, String who) {
    }
}
