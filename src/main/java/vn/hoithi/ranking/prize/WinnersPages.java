package vn.hoithi.ranking.prize;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.PrizeText;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.ranking.verification.CheckedResults;
import vn.hoithi.sheet.TableFile;
import vn.hoithi.sheet.TableFile.Column;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts winners into words. */
@Singleton
public class WinnersPages {

    private final Winners winners;
    private final WinnerRepository repository;
    private final UnitRankings rankings;
    private final CheckedResults checks;
    private final Units units;

    WinnersPages(Winners winners, WinnerRepository repository, UnitRankings rankings, CheckedResults checks, Units units) {
        this.winners = winners;
        this.repository = repository;
        this.rankings = rankings;
        this.checks = checks;
        this.units = units;
    }

    /** What everybody sees of a published edition. */
    WinnersPage published(RankingView view, Wording words) {
        return new Painter(view, words, false).page(words.say("winners.published", words.number(view.edition().number())));
    }

    /** Whom the ranking of this moment would give the prizes. */
    WinnersPage expected(Contest contest, Wording words) {
        return new Painter(RankingView.newest(contest), words, true).page(words.say("winners.expected"));
    }

    /** Lines for an announcement: each prize with its winners. */
    public List<String> announced(RankingView view, Wording words) {
        return new Painter(view, words, false).page("").groups().stream().filter(g -> !g.lines().isEmpty())
                .map(g -> words.say("winners.announced", g.name(), g.lines().stream().map(l -> l.of().isEmpty() ? l.name() : words.say("announcement.person", l.name(), l.of())).collect(Collectors.joining("; ")))).toList();
    }

    /** As a table to take away. */
    public TableFile table(RankingView view, Wording words) {
        var rows = new Painter(view, words, false).page("").groups().stream().flatMap(g -> g.lines().stream().map(l -> List.of(g.name(), l.place(), l.name(), l.of(), l.figure(), String.join(" ", l.details()), g.worth()))).toList();
        var left = new ArrayList<>(List.of(rows)).iterator();
        return new TableFile(words.say("winners.title"), List.of(new Column(words.say("winners.prize"), 36), new Column(words.say("ranking.rank"), 8), new Column(words.say("winners.who"), 36), new Column(words.say("winners.of"), 40),
                new Column(words.say("winners.figure"), 16), new Column(words.say("winners.details"), 60), new Column(words.say("winners.worth"), 18)), () -> next(left));
    }

    private static List<List<String>> next(Iterator<List<List<String>>> left) {
        return left.hasNext() ? left.next() : List.of();
    }

    /** A page under way. */
    private final class Painter {

        private final RankingView view;
        private final Contest contest;
        private final Wording words;
        private final boolean organiser;
        private final Winners.Award award;
        private final PrizeText text;
        private final Map<Long, String> people = new HashMap<>();
        private final Set<Long> checked;

        private Painter(RankingView view, Wording words, boolean organiser) {
            this.view = view;
            this.contest = view.contest();
            this.words = words;
            this.organiser = organiser;
            this.award = winners.of(view);
            this.text = RulesText.prizeText(contest.settings(), words);
            var ids = award.winners().stream().map(Winner::personId).filter(Objects::nonNull).distinct().toList();
            Batches.slices(ids).forEach(slice -> repository.names(slice).forEach(n -> people.put(n.id(), n.name())));
            this.checked = organiser ? checks.among(contest.id(), ids) : Set.of();
        }

        private WinnersPage page(String lead) {
            var groups = new ArrayList<WinnersPage.Group>();
            var s = contest.settings();
            for (int no = 0; no < award.prizes().people().size(); no++) {
                var prize = award.prizes().people().get(no);
                for (var scope : prize.scope().in(s.rounds().size(), s.boards().size())) {
                    groups.add(group(prize.name(), scope, prize.worth(), "", prize.places(), of(0, no, scope), null));
                }
            }
            for (int no = 0; no < award.prizes().units().size(); no++) {
                var prize = award.prizes().units().get(no);
                for (var scope : prize.scope().in(s.rounds().size(), s.boards().size())) {
                    groups.add(group(words.say("prize.collective", prize.name()), scope, prize.worth(), text.formula(prize), prize.places(), of(1, no, scope), prize));
                }
            }
            var looked = award.winners().stream().map(Winner::personId).filter(Objects::nonNull).distinct().count();
            return new WinnersPage(contest.slug(), contest.title(), organiser, lead, organiser && looked > 0 ? words.say("verification.checked.of", words.number(checked.size()), words.number(looked)) : "", groups);
        }

        private List<Winner> of(int collective, int no, PrizeScope scope) {
            return award.winners().stream().filter(w -> w.collective() == collective && w.prizeNo() == no && w.scope().equals(scope)).toList();
        }

        private WinnersPage.Group group(String name, PrizeScope scope, long worth, String rule, int places, List<Winner> won, UnitPrize prize) {
            var open = won.size() > places ? words.say("winners.more", words.number(won.size()), words.number(places)) : won.size() < places ? words.say("winners.fewer", words.number((long) places - won.size())) : "";
            return new WinnersPage.Group(text.name(name, scope), text.worth(worth), rule, won.stream().map(w -> prize == null ? person(w) : unit(w, prize)).toList(), organiser || won.size() > places ? open : "");
        }

        private WinnersPage.Line person(Winner w) {
            var href = organiser ? "/organiser/contests/" + contest.slug() + "/verification/" + w.personId() : "";
            return new WinnersPage.Line(words.number(w.place()), people.getOrDefault(w.personId(), ""), href, unitName(w.unitId()), words.say("announcement.points", words.format().points(w.points())),
                    List.of(words.say("winners.took", words.format().duration(w.durationMs()))), checked.contains(w.personId()));
        }

        private WinnersPage.Line unit(Winner w, UnitPrize prize) {
            var above = units.byId(w.unitId()).filter(u -> u.parentId() != null).flatMap(u -> units.byId(u.parentId())).map(Unit::name).orElse("");
            return new WinnersPage.Line(words.number(w.place()), unitName(w.unitId()), view.edition() == null ? "" : "/rankings/" + contest.slug() + "/units/" + w.unitId(), above, figure(w, prize), details(w, prize), false);
        }

        private String figure(Winner w, UnitPrize prize) {
            var format = words.format();
            return switch (prize.by()) {
                case PEOPLE -> words.say("winners.people", words.number(w.figure()));
                case RATE -> format.percent(w.done(), w.declared());
                case AVERAGE, BEST_AVERAGE -> words.say("announcement.points", format.average(w.figure()));
                case BEST_TOTAL -> words.say("announcement.points", format.points(w.figure()));
                case COMPOSITE -> format.average(w.figure());
            };
        }

        private List<String> details(Winner w, UnitPrize prize) {
            var lines = new ArrayList<String>();
            if (prize.by() != UnitPrize.Measure.PEOPLE) {
                lines.add(words.say("winners.people", words.number(w.participants())));
            }
            if (w.declared() > 0) {
                lines.add(words.say("winners.rate", words.number(w.done()), words.number(w.declared()), words.say("denominator." + Denominator.of(contest.settings()) + ".share")));
            }
            if (prize.by().ofBest() || prize.by() == UnitPrize.Measure.AVERAGE || prize.by() == UnitPrize.Measure.COMPOSITE) {
                lines.add(words.say("winners.sum", words.format().points(w.points()), words.number(w.scored())));
            }
            if (w.declared() > 0 && w.countedOn() != null) {
                lines.add(words.say("ranking.source", words.format().date(w.countedOn()), w.source()));
            }
            return lines;
        }

        private String unitName(long id) {
            return rankings.formerName(contest.id(), id).or(() -> units.byId(id).map(Unit::name)).orElse("");
        }
    }
}
