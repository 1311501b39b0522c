package vn.hoithi.ranking.prize;

import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.contest.prize.UnitPrize.Measure;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.TriedRankings.Tried;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.ranking.UnitRanking.Row;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.RankingView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands the collective prizes out, from the highest down. Figures are compared as they are printed, in hundredths; a rate that cannot be right wins nothing. */
final class UnitWinners {

    private static final int WHOLE = 10_000;
    private final WinnerRepository repository;
    private final UnitRankings rankings;
    private final RankingView view;
    private final Optional<Tried> tried;
    private final Set<Long> given = new HashSet<>();
    private final List<Winner> winners = new ArrayList<>();

    UnitWinners(WinnerRepository repository, UnitRankings rankings, RankingView view, Optional<Tried> tried) {
        this.tried = tried;
        this.repository = repository;
        this.rankings = rankings;
        this.view = view;
    }

    List<Winner> all() {
        var s = view.contest().settings();
        for (int no = 0; no < s.prizeList().units().size(); no++) {
            var prize = s.prizeList().units().get(no);
            for (var scope : prize.scope().in(s.rounds().size(), s.boards().size())) {
                give(no, prize, scope);
            }
        }
        return winners;
    }

    /** A unit with what it is compared by. */
    private record Rival(Row row, long figure, int scored, long points) {
    }

    private void give(int no, UnitPrize prize, PrizeScope scope) {
        var placed = rankings.ranking(UnitRankings.Key.of(view, scope.round(), UnitRanking.By.COUNT, 0, prize.level(), scope.board()));
        var rows = placed.large().stream().map(UnitRanking.Placed::row).map(row -> tried.map(t -> t.row(view.contest(), scope.round(), row)).orElse(row)).filter(row -> meets(prize, row)).toList();
        var order = Comparator.comparingLong(Rival::figure).reversed();
        var rivals = rivals(prize, scope, rows).sorted(order.thenComparing(r -> r.row().name()).thenComparing(r -> r.row().unitId())).toList();
        var entries = rankings.tree(view.contest().id()).byId();
        var won = new ArrayList<Winner>();
        for (int i = 0, place = 0; i < rivals.size(); i++) {
            var rival = rivals.get(i);
            place = i > 0 && order.compare(rivals.get(i - 1), rival) == 0 ? place : i + 1;
            var equal = !won.isEmpty() && won.getLast().figure() == rival.figure();
            if (won.size() >= prize.places() && !equal) {
                break;
            }
            var row = rival.row();
            if (!view.contest().settings().prizeList().onePerUnit() || given.add(row.unitId())) {
                if (equal) {
                    won.set(won.size() - 1, won.getLast().withShared(1));
                }
                var entry = entries.get(row.unitId());
                won.add(WinnerBuilder.builder().collective(1).prizeNo(no).roundNo(scope.round()).board(scope.board()).place(place).shared(equal ? 1 : 0).unitId(row.unitId()).points(rival.points())
                        .participants(row.participants()).done(row.done()).declared(row.declared()).scored(rival.scored()).countedOn(entry.countedOn()).source(entry.source()).figure(rival.figure()).build());
            }
        }
        winners.addAll(won);
    }

    private static boolean meets(UnitPrize prize, Row row) {
        return row.participants() >= Math.max(1, prize.fromPeople()) && (prize.fromDeclared() == 0 || row.declared() >= prize.fromDeclared()) && (prize.toDeclared() == 0 || row.declared() > 0 && row.declared() <= prize.toDeclared())
                && (prize.fromRate() == 0 || rated(row) && row.done() * 100L >= (long) prize.fromRate() * row.declared()) && (!prize.by().needsDeclared() || rated(row));
    }

    private static boolean rated(Row row) {
        return row.declared() > 0 && !row.overfull();
    }

    private Stream<Rival> rivals(UnitPrize prize, PrizeScope scope, List<Row> rows) {
        if (prize.by().ofBest()) {
            var best = best(prize.best(), scope, rows);
            var whole = prize.by() == Measure.BEST_AVERAGE;
            return rows.stream().map(row -> ofBest(row, best.of(row.unitId()), whole)).filter(r -> whole ? r.scored() == prize.best() : r.scored() > 0);
        }
        var most = rows.stream().mapToInt(Row::participants).max().orElse(0);
        return rows.stream().filter(row -> prize.by() != Measure.AVERAGE || row.scored() > 0).map(row -> new Rival(row, figure(prize, scope, row, most), row.scored(), row.points()));
    }

    private static Rival ofBest(Row row, BestResults.Sum sum, boolean average) {
        return new Rival(row, average && sum.count() > 0 ? rounded(sum.points(), sum.count()) : sum.points(), sum.count(), sum.points());
    }

    private long figure(UnitPrize prize, PrizeScope scope, Row row, int most) {
        return switch (prize.by()) {
            case PEOPLE, BEST_TOTAL, BEST_AVERAGE -> row.participants();
            case RATE -> rate(row);
            case AVERAGE -> row.average();
            case COMPOSITE -> composite(prize.weights(), row, most, scope.round() == 0 ? view.contest().settings().maxPointsOverall() : view.contest().settings().maxPoints());
        };
    }

    /** Each part in hundredths of a percent, as printed; so is the sum by weights. */
    private static long composite(UnitPrize.Weights w, Row row, int most, int maxPoints) {
        var people = most == 0 ? 0 : rounded((long) WHOLE * row.participants(), most);
        var average = row.scored() == 0 ? 0 : rounded((long) WHOLE * row.average(), maxPoints);
        return rounded(w.people() * people + w.rate() * rate(row) + w.average() * average, w.sum());
    }

    private static long rate(Row row) {
        return rounded((long) WHOLE * row.done(), row.declared());
    }

    private static long rounded(long part, long whole) {
        return whole == 0 ? 0 : (2 * part + whole) / (2 * whole);
    }

    private BestResults best(int most, PrizeScope scope, List<Row> rows) {
        Map<Long, Row> wanted = rows.stream().collect(Collectors.toMap(Row::unitId, Function.identity()));
        var best = new BestResults(most);
        var other = tried.map(t -> t.points(scope.round())).orElse(Map.of());
        var after = -1L;
        for (var piece = repository.results(view.id(), scope.round(), after); !piece.isEmpty(); piece = repository.results(view.id(), scope.round(), after)) {
            piece.forEach(result -> Units.idsIn(result.unitPath()).stream().filter(wanted::containsKey).findFirst().ifPresent(id -> best.add(id, other.getOrDefault(result.personId(), result.points()))));
            after = piece.getLast().personId();
        }
        return best;
    }
}
