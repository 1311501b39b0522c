package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places for the front page: a person's costs five short reads by index, a unit's comes from the rankings in memory. */
@Singleton
class LivePlaces implements ContestPlaces {

    private static final Place NONE = new Place(0, 0);
    private final UnitRankings rankings;
    private final RankingQueries queries;
    private final Units units;

    LivePlaces(UnitRankings rankings, RankingQueries queries, Units units) {
        this.rankings = rankings;
        this.queries = queries;
        this.units = units;
    }

    @Override
    public Optional<Place> ofPerson(Contest contest, long personId, Instant now) {
        if (!contest.disclosure().rankingShown(0, now)) {
            return Optional.empty();
        }
        var everybody = Competitors.ofAll(queries, contest, 0);
        return queries.key(contest.id(), 0, personId).map(key -> new Place(RankExplanation.rank(everybody, key), everybody.size()));
    }

    @Override
    public Optional<UnitLine> ofUnit(Contest contest, long unitId, Instant now) {
        var entry = rankings.tree(contest.id()).byId().get(unitId);
        return entry == null ? Optional.empty() : Optional.of(line(contest, entry, now));
    }

    private UnitLine line(Contest contest, RollEntry entry, Instant now) {
        var beside = beside(contest, entry, UnitRanking.By.RATE).filter(f -> f.own().rank() > 0).or(() -> beside(contest, entry, UnitRanking.By.COUNT)).orElseThrow();
        var own = beside.own();
        var shown = contest.disclosure().rankingShown(0, now) && own.rank() > 0;
        var onward = shown ? beside.ranking().toNextRank(own) : null;
        var rate = Denominator.of(contest.settings());
        return new UnitLine(units.byId(entry.unitId()).map(Unit::name).orElse(""), shown ? new Place(own.rank(), beside.all().size()) : NONE, own.row().done(), own.row().declared(), rate,
                rate.target(contest.settings()), own.row().children() == 0 ? 0 : untouched(contest, entry), onward == null ? 0 : onward[0], onward == null ? 0 : onward[1]);
    }

    /** A unit in a ranking, among those it is ranked with. */
    private record Found(UnitRanking ranking, List<UnitRanking.Placed> all, UnitRanking.Placed own) {
    }

    private Optional<Found> beside(Contest contest, RollEntry entry, UnitRanking.By by) {
        var above = entry.parentId() == null || !rankings.tree(contest.id()).byId().containsKey(entry.parentId()) ? 0 : entry.parentId();
        var ranking = rankings.ranking(new UnitRankings.Key(contest.id(), 0, by, above, null, 0));
        return List.of(ranking.large(), ranking.small()).stream()
                .flatMap(all -> all.stream().filter(p -> p.row().unitId() == entry.unitId()).map(own -> new Found(ranking, all, own))).findFirst();
    }

    private int untouched(Contest contest, RollEntry entry) {
        return (int) rankings.ranking(new UnitRankings.Key(contest.id(), 0, UnitRanking.By.COUNT, entry.unitId(), null, 0)).large().stream()
                .map(UnitRanking.Placed::row).filter(row -> row.participants() == 0 && row.declared() > 0).count();
    }
}
