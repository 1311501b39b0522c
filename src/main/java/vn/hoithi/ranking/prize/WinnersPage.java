package vn.hoithi.ranking.prize;

import java.util.List;

/**
 * Who won the prizes of a contest.
 *
 * @param slug      of the contest
 * @param organiser the page is its organisers', with what is still open
 * @param lead      what the page shows, a sentence
 * @param checked   how many winners were looked through, for organisers, else ""
 * @param groups    the prizes from the highest down, those for people first
 */
public record WinnersPage(String slug, String title, boolean organiser, String lead, String checked, List<Group> groups) {

    /**
     * A prize in one of the rankings it is won in.
     *
     * @param worth ""  when it is not told
     * @param rule  how it was reckoned, "" of a prize for people
     * @param open  what the prize still lacks, or who shares it, "" when nothing
     */
    public record Group(String name, String worth, String rule, List<Line> lines, String open) {
    }

    /**
     * A winner.
     *
     * @param href    to where the organiser looks the result through, or the unit's place; "" for nowhere
     * @param of      the unit of a person, the unit above a unit
     * @param details what the figure was made of, with the source of what it was divided by
     * @param checked for organisers: the result was looked through
     */
    public record Line(String place, String name, String href, String of, String figure, List<String> details, boolean checked) {
    }
}
