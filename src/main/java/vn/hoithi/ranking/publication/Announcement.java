package vn.hoithi.ranking.publication;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.SortKey;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.ranking.prize.WinnersPages;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The results in words to be handed on in a group: as everybody sees them, never more. */
@Singleton
class Announcement {

    /** People named. */
    private static final int PEOPLE = 10;
    private final Editions editions;
    private final RankingQueries queries;
    private final ContestFigures figures;
    private final WinnersPages winners;
    private final Site site;

    Announcement(Editions editions, RankingQueries queries, ContestFigures figures, WinnersPages winners, Site site) {
        this.winners = winners;
        this.editions = editions;
        this.queries = queries;
        this.figures = figures;
        this.site = site;
    }

    /** Empty while everybody sees nothing. */
    String text(Contest contest, Wording words, Instant now) {
        if (!contest.disclosure().rankingShown(0, now)) {
            return "";
        }
        return editions.shown(contest, now).map(view -> text(view, words, now)).orElse("");
    }

    private String text(RankingView view, Wording words, Instant now) {
        var contest = view.contest();
        var lines = new ArrayList<String>();
        lines.add(words.say("announcement.head", contest.title(), contest.unitName()));
        var numbers = figures.figures(contest, now);
        numbers.ifPresent(f -> lines.add(words.say("announcement.people", words.number(f.participants()), words.number(f.unitsWithSomebody()))));
        lines.add("");
        var prizes = winners.announced(view, words);
        lines.add(words.say(prizes.isEmpty() ? "announcement.first" : "announcement.winners"));
        lines.addAll(prizes.isEmpty() ? people(view, words) : prizes);
        numbers.map(ContestFigures.Figures::top).filter(top -> !top.isEmpty()).ifPresent(top -> {
            lines.add("");
            lines.add(words.say("announcement.units"));
            top.forEach(u -> lines.add(words.say("announcement.line", words.number(u.rank()), u.name(), u.declared() == 0 ? words.say("announcement.took", words.number(u.participants()))
                    : words.format().percent(u.done(), u.declared()))));
        });
        lines.add("");
        if (!prizes.isEmpty()) {
            lines.add(words.say("announcement.winners.all", site.getUrl() + "/rankings/" + contest.slug() + "/winners"));
        }
        lines.add(words.say("announcement.all", site.getUrl() + "/rankings/" + contest.slug()));
        return String.join("\n", lines);
    }

    private List<String> people(RankingView view, Wording words) {
        var everybody = new Competitors(queries, view, 0, "", 0);
        var lines = new ArrayList<String>();
        var rows = everybody.lines(PEOPLE, 0);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var rank = 1 + everybody.before(SortKey.stored(row.sortKey()));
            lines.add(words.say("announcement.line", words.number(rank), words.say("announcement.person", row.personName(), row.unitName()), words.say("announcement.points", words.format().points(row.points()))));
        }
        return lines;
    }
}
