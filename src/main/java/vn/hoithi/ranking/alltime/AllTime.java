package vn.hoithi.ranking.alltime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Denominator;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.ranking.UnitRanking;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a unit did in all contests, in the tree of today: what was merged into it, or stands below it now, counts for it; what left it counts where it went.
 * A closed unit has what it did itself. Each contest keeps its own tree, this only adds up its sums; somebody who took part at two units counts at each. At
 * most ten seconds old.
 */
@Singleton
public class AllTime {

    private static final Comparator<Part> MOST_FIRST = Comparator.comparingInt(Part::participants).reversed().thenComparing(Part::unitId);
    private final AllTimeQueries queries;
    private final Cache<Unit, Map<Long, Entry>> recent = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofSeconds(10)).build();

    AllTime(AllTimeQueries queries) {
        this.queries = queries;
    }

    /**
     * What a unit of a contest's roll counts with all below it.
     *
     * @param parentId the unit above it in the roll, null for none
     * @param formerly what it was called on the day of the roll, null when it still is
     * @param way      1: it belongs to the subtree and the unit above it in the roll does not; -1: the other way round
     */
    @Introspected
    public record Part(long contestId, long unitId, @Nullable Long parentId, @Nullable String formerly, int members, int officers, int way, int participants, int officersDone, int workers, int scored,
                long pointsSum) {
    }

    /** How many of those directly below the same unit of the roll had more participants, and how many there were. */
    @Introspected
    public record Place(long unitId, int better, int beside) {
    }

    /**
     * A unit's share of a contest.
     *
     * @param parts units of the contest's roll that it consists of, the one with most participants first
     * @param left  units that stood below one of these and now stand elsewhere
     */
    public record Entry(List<Part> parts, List<Part> left) {

        /** All of it, as a line of a ranking. */
        public UnitRanking.Row sum(Denominator rate) {
            var all = row(parts, rate);
            var gone = row(left, rate);
            var complete = Stream.concat(parts.stream(), left.stream()).allMatch(p -> p.participants() == 0 || rate.declared(p.members(), p.officers()) > 0);
            return new UnitRanking.Row(0, "", "", 0, Math.max(0, all.participants() - gone.participants()), Math.max(0, all.done() - gone.done()),
                    complete ? Math.max(0, all.declared() - gone.declared()) : 0, Math.max(0, all.scored() - gone.scored()), Math.max(0, all.points() - gone.points()));
        }

        /** One of the parts. */
        public static UnitRanking.Row of(Part part, Denominator rate) {
            return row(List.of(part), rate);
        }

        private static UnitRanking.Row row(List<Part> parts, Denominator rate) {
            return new UnitRanking.Row(0, "", "", 0, parts.stream().mapToInt(Part::participants).sum(), parts.stream().mapToInt(p -> rate.done(p.participants(), p.officersDone(), p.workers())).sum(),
                    parts.stream().mapToInt(p -> rate.declared(p.members(), p.officers())).sum(), parts.stream().mapToInt(Part::scored).sum(), parts.stream().mapToLong(Part::pointsSum).sum());
        }
    }

    /** By contest, those that had the unit or a part of it in their roll. */
    public Map<Long, Entry> of(Unit unit) {
        return recent.get(unit, this::fresh);
    }

    /** How the parts stood among the units directly below the same one; those without one above are missing. */
    public Map<Long, Place> places(long contestId, List<Part> parts) {
        return queries.places(contestId, Batches.padded(parts.stream().map(Part::unitId).toList())).stream().collect(Collectors.toMap(Place::unitId, Function.identity()));
    }

    /** As it is this moment. */
    public Map<Long, Entry> fresh(Unit unit) {
        var below = unit.path() + "%";
        var ids = new LinkedHashSet<>(List.of(unit.id()));
        if (unit.parentId() != null) {
            queries.shifted(below).forEach(s -> ids.add(s.unitId()));
        }
        var parts = Batches.slices(ids).stream().flatMap(slice -> queries.parts(slice, unit.id(), below).stream()).filter(p -> unit.open() || p.way() > 0).toList();
        var entries = new LinkedHashMap<Long, Entry>();
        parts.stream().collect(Collectors.groupingBy(Part::contestId)).forEach((contestId, its) -> {
            var entry = new Entry(its.stream().filter(p -> p.way() > 0).sorted(MOST_FIRST).toList(), its.stream().filter(p -> p.way() < 0).toList());
            if (!entry.parts().isEmpty()) {
                entries.put(contestId, entry);
            }
        });
        return entries;
    }
}
