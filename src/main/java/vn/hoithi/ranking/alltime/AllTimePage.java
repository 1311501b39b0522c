package vn.hoithi.ranking.alltime;

import vn.hoithi.web.Pager;

import java.util.List;

/**
 * What a unit did in all contests, ready to print.
 *
 * @param path     the names above the unit and its own, "" when that is its name alone
 * @param contests how many contests count, {@code participants} how often somebody took part in one
 * @param closed   the unit is closed
 */
public record AllTimePage(String name, String path, String contests, String participants, boolean closed, List<Entry> entries, Pager pager) {

    /**
     * A contest.
     *
     * @param when    the day it opened
     * @param figures participants, rate, average and place in words; or why there are none
     * @param parts   the units of that time it is summed up from, or the one name it had then; {@code more} says how many are not listed, or is ""
     * @param left    how many units are not counted because they belong elsewhere now, in words, or ""
     */
    public record Entry(String title, String href, String when, String figures, List<Part> parts, String more, String left) {
    }

    /** A unit as it was then, with its own figures in words, "" where those of the contest say them. */
    public record Part(String name, String href, String figures) {
    }
}
