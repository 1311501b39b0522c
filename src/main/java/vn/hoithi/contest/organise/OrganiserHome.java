package vn.hoithi.contest.organise;

import vn.hoithi.contest.RulesText;
import vn.hoithi.web.Pager;

import java.util.List;

/** The organiser's front page: a page of contests. */
public record OrganiserHome(List<Line> contests, Pager pager) {

    /**
     * A contest; {@code badge} open, soon or ended; {@code essays} people hand in essays to be marked; {@code rehearsable} it has not opened yet; {@code decisions} wait for the organiser;
     * {@code posters} where posters of it are, or "".
     */
    public record Line(String slug, String title, String organiser, String badge, String stateKey, boolean published, boolean essays, boolean rehearsable, int decisions, String posters) {
    }

    /** The rules as people will read them. */
    public record RulesPage(String slug, String title, List<RulesText.Section> sections) {
    }
}
