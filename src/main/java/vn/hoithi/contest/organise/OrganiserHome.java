package vn.hoithi.contest.organise;

import vn.hoithi.contest.RulesText;
import vn.hoithi.web.Pager;

import java.util.List;

/** The organiser's front page: a page of contests, and the presets a new one may start from. */
public record OrganiserHome(List<Line> contests, Pager pager, List<String> presets) {

    /**
     * A contest; {@code badge} open, soon or ended.
     *
     * @param until       when what is awaited comes, "" of a draft
     * @param people      how many took part, "" before there are any
     * @param essays      people hand in essays to be marked
     * @param waiting     how many of them wait, in words, or ""
     * @param rehearsable it has not opened yet
     * @param decisions   wait for the organiser
     * @param posters     where posters of it are, or ""
     */
    public record Line(String slug, String title, String organiser, String badge, String stateKey, String until, String people, boolean published, boolean essays, String waiting, boolean rehearsable, int decisions, String posters) {
    }

    /** The rules as people will read them. */
    public record RulesPage(String slug, String title, List<RulesText.Section> sections) {
    }
}
