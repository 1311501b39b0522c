package vn.hoithi.attempt.extratime;

import vn.hoithi.web.Pager;

import java.util.List;

/**
 * Who is inside a contest, ready to print.
 *
 * @param sitting   the open sitting and its closing, or that none is open
 * @param open      time can be given: somebody is inside or a sitting is open
 * @param typed     what was searched for
 * @param late      deliveries in the grace after the end, the newest first
 * @param stuck     attempts whose time is over and that could not be closed
 */
public record InsidePage(String slug, String title, String inside, String sitting, boolean open, String typed, List<Line> people, Pager pager,
                         List<Given> history, Listed late, Listed stuck) {

    /** The first of a list, and in words how many there are when it is longer, else "". */
    public record Listed(List<Told> lines, String rest) {
    }

    /** Whose attempt, and what happened to it, as sentences. */
    public record Told(String name, String unit, String what) {
    }

    /** Somebody inside; the number is masked, {@code extra} empty when no time was given. */
    public record Line(String id, String name, String phone, String unit, String started, String ends, String extra) {
    }

    /** Time given, in sentences. */
    public record Given(String what, String reason, String who) {
    }
}
