package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers on a contest's page. How many took part is no result and always shown; which units lead only when rankings are. */
@Singleton
class LiveFigures implements ContestFigures {

    private static final int TOP = 5;
    private static final int TOP_OF_BOARD = 3;
    private final UnitRankings rankings;
    private final RankingQueries queries;
    private final Editions editions;
    private final Units units;

    LiveFigures(UnitRankings rankings, RankingQueries queries, Editions editions, Units units) {
        this.editions = editions;
        this.rankings = rankings;
        this.queries = queries;
        this.units = units;
    }

    @Override
    public Optional<Figures> figures(Contest contest, Instant now) {
        var tree = rankings.tree(contest.id());
        return tree.byId().isEmpty() ? Optional.empty() : editions.shown(contest, now).map(view -> figures(view, tree, now));
    }

    @Override
    public int participants(Contest contest) {
        return queries.size(contest.id(), 0, 0);
    }

    @Override
    public Reach reach(Contest contest) {
        var tree = rankings.tree(contest.id());
        if (tree.byId().isEmpty()) {
            return new Reach(0, 0, 0);
        }
        var grassroots = rankings.ranking(UnitRankings.Key.of(RankingView.newest(contest), 0, UnitRanking.By.COUNT, 0, UnitKind.GRASSROOTS, 0));
        var all = Stream.concat(grassroots.large().stream(), grassroots.small().stream()).toList();
        return new Reach(queries.attempts(contest.id(), tree.children(0).stream().map(RollEntry::unitId).toList()), all.size(), (int) all.stream().filter(p -> p.row().participants() > 0).count());
    }

    private Figures figures(RankingView view, UnitRankings.Tree tree, Instant now) {
        var contest = view.contest();
        var grassroots = rankings.ranking(UnitRankings.Key.of(view, 0, UnitRanking.By.COUNT, 0, UnitKind.GRASSROOTS, 0)).large();
        var somebody = (int) grassroots.stream().filter(p -> p.row().participants() > 0).count();
        var rate = Denominator.of(contest.settings());
        var tops = tree.children(0);
        var declared = tops.stream().mapToLong(e -> rate.declared(e.members(), e.officers())).sum();
        var done = queries.tallies(view.id(), 0, tops.stream().map(RollEntry::unitId).toList()).stream().mapToLong(t -> t.done(rate)).sum();
        var shown = contest.disclosure().rankingShown(0, now);
        var inBoards = contest.settings().boards();
        return new Figures(queries.size(view.id(), 0, 0), somebody, grassroots.size(), done, declared, rate, shown && inBoards.isEmpty() ? top(view, 0, TOP) : List.of(),
                shown ? tops(view, inBoards) : List.of(), now);
    }

    /** Boards somebody of which took part. */
    private List<TopBoard> tops(RankingView view, List<ContestSettings.Board> inBoards) {
        return IntStream.rangeClosed(1, inBoards.size()).mapToObj(no -> new TopBoard(no, inBoards.get(no - 1).name(), top(view, no, TOP_OF_BOARD))).filter(b -> !b.top().isEmpty()).toList();
    }

    private List<TopUnit> top(RankingView view, int inBoard, int most) {
        var top = rankings.tree(view.contest().id()).top();
        var under = top == null ? 0 : top.unitId();
        var byRate = leading(UnitRankings.Key.of(view, 0, UnitRanking.By.RATE, under, null, inBoard), most);
        return byRate.isEmpty() ? leading(UnitRankings.Key.of(view, 0, UnitRanking.By.COUNT, under, null, inBoard), most) : byRate;
    }

    private List<TopUnit> leading(UnitRankings.Key key, int most) {
        var byRate = key.by() == UnitRanking.By.RATE;
        return rankings.ranking(key).large().stream().filter(p -> p.rank() > 0).limit(most).map(p -> new TopUnit(p.rank(), units.byId(p.row().unitId()).map(Unit::name).orElse(""),
                p.row().participants(), p.row().done(), byRate ? p.row().declared() : 0)).toList();
    }
}
