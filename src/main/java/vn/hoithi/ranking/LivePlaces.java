package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places for the front page: a person's costs five short reads by index, a unit's comes from the rankings in memory. */
@Singleton
class LivePlaces implements ContestPlaces {

    private static final Place NONE = new Place(0, 0);
    private final UnitRankings rankings;
    private final RankingQueries queries;
    private final Editions editions;
    private final Units units;

    LivePlaces(UnitRankings rankings, RankingQueries queries, Editions editions, Units units) {
        this.editions = editions;
        this.rankings = rankings;
        this.queries = queries;
        this.units = units;
    }

    @Override
    public Optional<Place> ofPerson(Contest contest, long personId, Instant now) {
        if (!contest.disclosure().rankingShown(0, now)) {
            return Optional.empty();
        }
        return editions.shown(contest, now).flatMap(view -> {
            var everybody = Competitors.ofAll(queries, view, 0);
            return queries.key(view.id(), 0, personId).map(key -> new Place(RankExplanation.rank(everybody, key), everybody.size()));
        });
    }

    @Override
    public Optional<UnitLine> ofUnit(Contest contest, long unitId, @Nullable Actor reader, Instant now) {
        var entry = rankings.tree(contest.id()).byId().get(unitId);
        return entry == null ? Optional.empty() : editions.shown(contest, reader, entry.unitPath(), now).map(view -> line(view, entry, now));
    }

    private UnitLine line(RankingView view, RollEntry entry, Instant now) {
        var contest = view.contest();
        var beside = beside(view, entry, UnitRanking.By.RATE).filter(f -> f.own().rank() > 0).or(() -> beside(view, entry, UnitRanking.By.COUNT)).orElseThrow();
        var own = beside.own();
        var shown = contest.disclosure().rankingShown(0, now) && own.rank() > 0;
        var onward = shown ? beside.ranking().toNextRank(own) : null;
        var rate = Denominator.of(contest.settings());
        return new UnitLine(units.byId(entry.unitId()).map(Unit::name).orElse(""), shown ? new Place(own.rank(), beside.all().size()) : NONE, own.row().done(), own.row().declared(), rate,
                rate.target(contest.settings()), own.row().children() == 0 ? 0 : untouched(view, entry), onward == null ? 0 : onward[0], onward == null ? 0 : onward[1]);
    }

    /** A unit in a ranking, among those it is ranked with. */
    private record Found(UnitRanking ranking, List<UnitRanking.Placed> all, UnitRanking.Placed own) {
    }

    private Optional<Found> beside(RankingView view, RollEntry entry, UnitRanking.By by) {
        var above = entry.parentId() == null || !rankings.tree(view.contest().id()).byId().containsKey(entry.parentId()) ? 0 : entry.parentId();
        var ranking = rankings.ranking(UnitRankings.Key.of(view, 0, by, above, null, 0));
        return List.of(ranking.large(), ranking.small()).stream()
                .flatMap(all -> all.stream().filter(p -> p.row().unitId() == entry.unitId()).map(own -> new Found(ranking, all, own))).findFirst();
    }

    private int untouched(RankingView view, RollEntry entry) {
        return (int) rankings.ranking(UnitRankings.Key.of(view, 0, UnitRanking.By.COUNT, entry.unitId(), null, 0)).large().stream()
                .map(UnitRanking.Placed::row).filter(row -> row.participants() == 0 && row.declared() > 0).count();
    }
}
