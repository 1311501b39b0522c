package vn.hoithi.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.ranking.edition.RankingView;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Boards of units, made from roll and sums, at most two seconds old (ten for very large ones). */
@Singleton
public class UnitRankings {

    /** Which board: the units directly below one (0: below the top), or with a kind all of that kind below it; with a number (from 1) only those of a board of the contest. {@code viewId} is that of a {@link RankingView}. */
    public record Key(long contestId, long viewId, int roundNo, UnitRanking.By by, long under, UnitKind level, int board) {

        /** Of a state of a contest's ranking. */
        public static Key of(RankingView view, int roundNo, UnitRanking.By by, long under, @Nullable UnitKind level, int board) {
            return new Key(view.contest().id(), view.id(), roundNo, by, under, level, board);
        }
    }

    /**
     * A contest's units by id, by the unit above (0: none), their names for ordering, the kinds of unit in each one's subtree, and the board all of
     * a unit's subtree belongs to: 0 without boards, and for units that stand above several.
     */
    public record Tree(Map<Long, RollEntry> byId, Map<Long, List<RollEntry>> below, Map<Long, String> names, Map<Long, Set<UnitKind>> kinds, Map<Long, Integer> boards) {

        /** The one unit above all, or null when there are several. */
        public RollEntry top() {
            var tops = children(0);
            return tops.size() == 1 && !children(tops.getFirst().unitId()).isEmpty() ? tops.getFirst() : null;
        }

        /** The number of the board a unit is ranked on. */
        public int board(long unitId) {
            return boards.getOrDefault(unitId, 0);
        }

        /** The units of the roll directly below one. */
        public List<RollEntry> children(long unitId) {
            return below.getOrDefault(unitId, List.of());
        }
    }

    /** A version of a contest's roll: its numbers may be taken anew in the next. */
    private record Rooted(long contestId, int rollVersion) {
    }

    private final Contests contests;
    private final RankingQueries queries;
    private final LoadingCache<Long, Map<Long, String>> formerNames;
    private final Cache<Key, UnitRanking> boards = Caffeine.newBuilder().maximumSize(2_000).expireAfter(Expiry.<Key, UnitRanking>writing((key, ranking) -> age(ranking))).build();
    private final Cache<Rooted, Tree> trees = Caffeine.newBuilder().maximumSize(50).expireAfterWrite(Duration.ofMinutes(10)).build(); // a roll's version never changes, a name may

    UnitRankings(Contests contests, RankingQueries queries) {
        this.contests = contests;
        this.queries = queries;
        this.formerNames = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(2))
                .build(id -> queries.formerNames(id).stream().collect(Collectors.toMap(RankingQueries.FormerName::unitId, RankingQueries.FormerName::name)));
    }

    /** A board of a hundred thousand units takes a tenth of a second to make, so it is kept longer. */
    private static Duration age(UnitRanking ranking) {
        return ranking.large().size() > 5_000 ? Duration.ofSeconds(10) : Duration.ofMillis(1500);
    }

    /** The units of a contest's roll. */
    public Tree tree(long contestId) {
        return trees.get(new Rooted(contestId, contests.byId(contestId).map(Contest::rollVersion).orElse(0)), root -> grow(root.contestId()));
    }

    /** What a unit of the roll was called when it was taken; empty when it still is. */
    public Optional<String> formerName(long contestId, long unitId) {
        return Optional.ofNullable(formerNames.get(contestId).get(unitId));
    }

    /** As {@link Contests#place}. */
    public String place(long contestId, String path) {
        return contests.place(contestId, path);
    }

    /** The board. */
    public UnitRanking ranking(Key key) {
        return boards.get(key, this::make);
    }

    private Tree grow(long contestId) {
        var roll = contests.roll(contestId);
        var below = new HashMap<Long, List<RollEntry>>();
        roll.values().stream().collect(Collectors.groupingBy(e -> e.parentId() != null && roll.containsKey(e.parentId()) ? e.parentId() : 0L)).forEach(below::put);
        var names = queries.names(contestId).stream().collect(Collectors.toMap(RankingQueries.NameRow::unitId, n -> n.sortKey() == null ? "" : n.sortKey()));
        var kinds = new HashMap<Long, Set<UnitKind>>();
        roll.values().forEach(entry -> {
            for (var above = entry.parentId(); above != null && roll.containsKey(above); above = roll.get(above).parentId()) {
                kinds.computeIfAbsent(above, a -> EnumSet.noneOf(UnitKind.class)).add(entry.kind());
            }
        });
        return new Tree(roll, below, names, kinds, inBoards(roll, contests.byId(contestId).map(c -> c.settings().boards()).orElse(List.of())));
    }

    private static Map<Long, Integer> inBoards(Map<Long, RollEntry> roll, List<ContestSettings.Board> boards) {
        var rule = new BoardAssignment(boards);
        var own = new HashMap<Long, Integer>();
        if (rule.any()) {
            roll.values().forEach(entry -> own.put(entry.unitId(), rule.of(entry.unitPath())));
        }
        var whole = new HashMap<>(own);
        own.forEach((unitId, board) -> {
            for (var above = roll.get(unitId).parentId(); above != null && roll.containsKey(above); above = roll.get(above).parentId()) {
                if (!own.get(above).equals(board)) {
                    whole.put(above, 0);
                }
            }
        });
        return whole;
    }

    private UnitRanking make(Key key) {
        var tree = tree(key.contestId());
        var found = key.level() == null ? tree.children(key.under()) : ofKind(tree, key);
        var entries = key.board() == 0 ? found : found.stream().filter(e -> tree.board(e.unitId()) == key.board()).toList();
        var sums = sums(key, entries).stream().collect(Collectors.toMap(RankingQueries.TallyRow::unitId, Function.identity()));
        var rate = contests.byId(key.contestId()).map(c -> Denominator.of(c.settings())).orElse(Denominator.MEMBERS);
        return new UnitRanking(key.by(), entries.stream().map(e -> row(e, sums.get(e.unitId()), tree, rate)).toList(), rate == Denominator.OFFICERS ? 0 : UnitRanking.SMALL); // nearly every unit has few officers
    }

    private static List<RollEntry> ofKind(Tree tree, Key key) {
        var top = tree.byId().get(key.under());
        return tree.byId().values().stream().filter(e -> e.kind() == key.level() && (top == null || e.unitPath().startsWith(top.unitPath()))).toList();
    }

    private List<RankingQueries.TallyRow> sums(Key key, List<RollEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return entries.size() > 1000 ? queries.tallies(key.viewId(), key.roundNo())
                : queries.tallies(key.viewId(), key.roundNo(), entries.stream().map(RollEntry::unitId).toList());
    }

    private static UnitRanking.Row row(RollEntry entry, RankingQueries.TallyRow sums, Tree tree, Denominator rate) {
        var children = tree.children(entry.unitId()).size();
        var name = tree.names().getOrDefault(entry.unitId(), "");
        var declared = rate.declared(entry.members(), entry.officers());
        return sums == null ? new UnitRanking.Row(entry.unitId(), entry.unitPath(), name, children, 0, 0, declared, 0, 0)
                : new UnitRanking.Row(entry.unitId(), entry.unitPath(), name, children, sums.participants(), sums.done(rate), declared, sums.scored(), sums.pointsSum());
    }
}
