package vn.hoithi.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.organisation.UnitKind;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Boards of units, made from roll and sums, at most two seconds old (ten for very large ones). */
@Singleton
class UnitBoards {

    /** Which board: the units directly below one (0: below the top), or with a kind all of that kind below it; with a number (from 1) only those of a board of the contest. */
    record Key(long contestId, int roundNo, UnitBoard.By by, long under, UnitKind level, int board) {
    }

    /**
     * A contest's units by id, by the unit above (0: none), their names for ordering, the kinds of unit in each one's subtree, and the board all of
     * a unit's subtree belongs to: 0 without boards, and for units that stand above several.
     */
    record Tree(Map<Long, RollEntry> byId, Map<Long, List<RollEntry>> below, Map<Long, String> names, Map<Long, Set<UnitKind>> kinds, Map<Long, Integer> boards) {

        /** The one unit above all, or null when there are several. */
        RollEntry top() {
            var tops = children(0);
            return tops.size() == 1 && !children(tops.getFirst().unitId()).isEmpty() ? tops.getFirst() : null;
        }

        int board(long unitId) {
            return boards.getOrDefault(unitId, 0);
        }

        List<RollEntry> children(long unitId) {
            return below.getOrDefault(unitId, List.of());
        }
    }

    /** A version of a contest: its roll's numbers may be taken anew in the next. */
    private record Rooted(long contestId, int version) {
    }

    private final Contests contests;
    private final RankingQueries queries;
    private final Cache<Key, UnitBoard> boards = Caffeine.newBuilder().maximumSize(2_000).expireAfter(Expiry.<Key, UnitBoard>writing((key, board) -> age(board))).build();
    private final Cache<Rooted, Tree> trees = Caffeine.newBuilder().maximumSize(50).expireAfterWrite(Duration.ofMinutes(10)).build(); // a version's roll never changes, a name may

    UnitBoards(Contests contests, RankingQueries queries) {
        this.contests = contests;
        this.queries = queries;
    }

    /** A board of a hundred thousand units takes a tenth of a second to make, so it is kept longer. */
    private static Duration age(UnitBoard board) {
        return board.large().size() > 5_000 ? Duration.ofSeconds(10) : Duration.ofMillis(1500);
    }

    /** The units of a contest's roll. */
    Tree tree(long contestId) {
        return trees.get(new Rooted(contestId, contests.byId(contestId).map(Contest::version).orElse(0)), root -> grow(root.contestId()));
    }

    /** The board. */
    UnitBoard board(Key key) {
        return boards.get(key, this::make);
    }

    private Tree grow(long contestId) {
        var roll = contests.roll(contestId);
        var below = new HashMap<Long, List<RollEntry>>();
        roll.values().stream().collect(Collectors.groupingBy(e -> e.parentId() != null && roll.containsKey(e.parentId()) ? e.parentId() : 0L)).forEach(below::put);
        var names = queries.names(contestId).stream().collect(Collectors.toMap(RankingQueries.NameRow::unitId, RankingQueries.NameRow::folded));
        var kinds = new HashMap<Long, Set<UnitKind>>();
        roll.values().forEach(entry -> {
            for (var above = entry.parentId(); above != null && roll.containsKey(above); above = roll.get(above).parentId()) {
                kinds.computeIfAbsent(above, a -> EnumSet.noneOf(UnitKind.class)).add(entry.kind());
            }
        });
        return new Tree(roll, below, names, kinds, inBoards(roll, contests.byId(contestId).map(c -> c.settings().boards()).orElse(List.of())));
    }

    private static Map<Long, Integer> inBoards(Map<Long, RollEntry> roll, List<ContestSettings.Board> boards) {
        var rule = new BoardRule(boards);
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

    private UnitBoard make(Key key) {
        var tree = tree(key.contestId());
        var found = key.level() == null ? tree.children(key.under()) : ofKind(tree, key);
        var entries = key.board() == 0 ? found : found.stream().filter(e -> tree.board(e.unitId()) == key.board()).toList();
        var sums = sums(key, entries).stream().collect(Collectors.toMap(RankingQueries.TallyRow::unitId, Function.identity()));
        return new UnitBoard(key.by(), entries.stream().map(e -> row(e, sums.get(e.unitId()), tree)).toList());
    }

    private static List<RollEntry> ofKind(Tree tree, Key key) {
        var top = tree.byId().get(key.under());
        return tree.byId().values().stream().filter(e -> e.kind() == key.level() && (top == null || e.unitPath().startsWith(top.unitPath()))).toList();
    }

    private List<RankingQueries.TallyRow> sums(Key key, List<RollEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return entries.size() > 1000 ? queries.tallies(key.contestId(), key.roundNo())
                : queries.tallies(key.contestId(), key.roundNo(), entries.stream().map(RollEntry::unitId).toList());
    }

    private static UnitBoard.Row row(RollEntry entry, RankingQueries.TallyRow sums, Tree tree) {
        var children = tree.children(entry.unitId()).size();
        var name = tree.names().getOrDefault(entry.unitId(), "");
        return sums == null ? new UnitBoard.Row(entry.unitId(), entry.unitPath(), name, children, 0, 0, entry.members(), 0)
                : new UnitBoard.Row(entry.unitId(), entry.unitPath(), name, children, sums.participants(), sums.workers(), entry.members(), sums.pointsSum());
    }
}
