package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.Pager;

import java.util.List;

/**
 * The front page as everybody shares it; what waits for its reader is put into {@code own}.
 *
 * @param front    the page itself, not one kind of contests
 * @param featured the contest it begins with; null when none is open or to come, or one kind is shown
 * @param groups   all by where they stand, the featured one among them
 * @param code     what was typed when no contest has it, else empty
 * @param codeError why it leads nowhere, else empty
 * @param pager    of one kind; none while several are shown
 * @param banner   of the union that runs the site, null for none
 * @param own      slot for what waits for the reader
 */
public record HomePage(boolean front, @Nullable Featured featured, List<Group> groups, String code, String codeError, Pager pager, ContestOverview.@Nullable Picture banner, String own) {

    /** The contest of the masthead; {@code figures}: null while nobody has taken part. */
    public record Featured(String slug, String title, String organiser, String badge, String state, String until, @Nullable ContestOverview.Countdown countdown, String paper,
                           @Nullable ContestOverview.Numbers figures) {
    }

    /** Contests of one kind; {@code badge} open, soon or ended; {@code more} says how many more there are and {@code moreHref} leads to all, both empty when these are all. */
    public record Group(String titleKey, String badge, List<Card> cards, String more, String moreHref) {
    }

    /** A contest in the list. */
    public record Card(String slug, String title, String organiser, String until) {
    }

    HomePage refused(String typed, String reason) {
        return new HomePage(front, featured, groups, typed, reason, pager, banner, own);
    }
}
