package vn.hoithi.contest.page;

import vn.hoithi.web.Pager;

import java.util.List;

/**
 * The front page: contests by where they stand.
 *
 * @param code        what was typed when no contest has it, else empty
 * @param codeError   why it leads nowhere, else empty
 * @param pager       of one kind; none while several are shown
 */
public record HomePage(List<Group> groups, String code, String codeError, Pager pager) {

    /** Contests of one kind; {@code badge} open, soon or ended; {@code more} says how many more there are and {@code moreHref} leads to all, both empty when these are all. */
    public record Group(String titleKey, String badge, List<Card> cards, String more, String moreHref) {
    }

    /** A contest in the list. */
    public record Card(String slug, String title, String organiser, String until) {
    }
}
