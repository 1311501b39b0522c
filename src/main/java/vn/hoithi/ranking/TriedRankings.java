package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.Contest;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.RankingQueries.PersonRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rankings as they would be if some entries of the log were others. Nothing is written: what moves is laid over what stands. */
@Singleton
public class TriedRankings {

    private static final int PIECE = 500;
    private final OutcomeLog log;
    private final ProjectionRepository repository;

    TriedRankings(OutcomeLog log, ProjectionRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    /**
     * Somebody who would have other points, or another place among equals.
     *
     * @param before hundredths of a point, as is {@code after}
     */
    public record Moved(long personId, String unitPath, int board, SortKey oldKey, SortKey newKey, int before, int after, PersonRow row) {
    }

    /** @param people whose entries {@code other} may change */
    public Tried of(Contest contest, Collection<Long> people, UnaryOperator<OutcomeEvent> other) {
        var aggregator = new ResultAggregator(contest.settings(), repository.settled(contest.id()));
        var boards = new BoardAssignment(contest.settings().boards());
        var change = new Tally(contest.settings());
        var moved = new HashMap<Integer, List<Moved>>();
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += PIECE) {
            var events = log.ofPeople(contest.id(), all.subList(from, Math.min(all.size(), from + PIECE)));
            events.stream().collect(Collectors.groupingBy(OutcomeEvent::personId)).values().forEach(own -> {
                var before = aggregator.fold(own);
                var after = aggregator.fold(own.stream().map(other).toList());
                before.forEach(p -> change.count(p, -1));
                after.forEach(p -> change.count(p, 1));
                var old = before.stream().filter(p -> p.standing() != null).collect(Collectors.toMap(PersonRound::roundNo, PersonRound::standing));
                after.stream().map(PersonRound::standing).filter(s -> s != null && old.containsKey(s.roundNo()) && !s.sortKey().equals(old.get(s.roundNo()).sortKey()))
                        .forEach(s -> moved.computeIfAbsent(s.roundNo(), no -> new ArrayList<>()).add(moved(old.get(s.roundNo()), s, boards)));
            });
        }
        return new Tried(moved, change);
    }

    private static Moved moved(Standing old, Standing s, BoardAssignment boards) {
        var row = new PersonRow(s.personId(), "", "", s.unitPath(), s.sortKey().bytes(), s.points(), s.durationMs(), s.submittedAt(), s.provisional() ? 1 : 0);
        return new Moved(s.personId(), s.unitPath(), boards.any() ? boards.of(s.unitPath()) : 0, old.sortKey(), s.sortKey(), old.points(), s.points(), row);
    }

    /** What would move, over a ranking as it stands. */
    public static final class Tried {

        private final Map<Integer, List<Moved>> moved;
        private final Map<Tally.Line, Tally.Sums> sums;

        private Tried(Map<Integer, List<Moved>> moved, Tally change) {
            this.moved = moved;
            this.sums = change.sums();
        }

        /** Those who would move in a round (0: the whole contest). */
        public List<Moved> moved(int roundNo) {
            return moved.getOrDefault(roundNo, List.of());
        }

        /** The rank each of them has and would have among these, in their order. */
        public List<int[]> ranks(Competitors all, List<Moved> some) {
            var among = among(all.roundNo(), all.board());
            var before = among.stream().map(Moved::oldKey).sorted().toList();
            var after = among.stream().map(Moved::newKey).sorted().toList();
            return some.stream().map(m -> new int[] {1 + all.before(m.oldKey()), 1 + all.before(m.newKey()) - less(before, m.newKey()) + less(after, m.newKey())}).toList();
        }

        private static int less(List<SortKey> sorted, SortKey key) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                var middle = (low + high) / 2;
                if (sorted.get(middle).compareTo(key) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private List<Moved> among(int roundNo, int board) {
            return moved(roundNo).stream().filter(m -> board == 0 || m.board() == board).toList();
        }

        /** The people of a ranking in the order they would have. */
        public Iterator<PersonRow> order(Competitors all, Iterator<PersonRow> standing) {
            var among = among(all.roundNo(), all.board());
            var gone = among.stream().map(Moved::personId).collect(Collectors.toSet());
            return new Merged(standing, gone, among.stream().map(Moved::row).sorted(ORDER).iterator());
        }

        /** The sums of a unit as they would be. */
        public UnitRanking.Row row(Contest contest, int roundNo, UnitRanking.Row row) {
            var change = sums.get(new Tally.Line(contest.id(), roundNo, row.unitId()));
            return change == null ? row : row.changed(change.points(), change.scored());
        }

        /** Somebody's points as they would be. */
        public Map<Long, Integer> points(int roundNo) {
            return moved(roundNo).stream().collect(Collectors.toMap(Moved::personId, Moved::after));
        }

        /** Units whose sums would change, in the whole contest. */
        public List<Long> units() {
            return sums.keySet().stream().filter(line -> line.roundNo() == 0).map(Tally.Line::unitId).toList();
        }
    }

    private static final Comparator<PersonRow> ORDER = Comparator.<PersonRow, byte[]>comparing(PersonRow::sortKey, Arrays::compareUnsigned).thenComparing(PersonRow::personId);

    /** Those who stay and those who move, in one order. */
    private static final class Merged implements Iterator<PersonRow> {

        private final Iterator<PersonRow> standing;
        private final Set<Long> gone;
        private final Iterator<PersonRow> fresh;
        private PersonRow left;
        private PersonRow right;

        private Merged(Iterator<PersonRow> standing, Set<Long> gone, Iterator<PersonRow> fresh) {
            this.standing = standing;
            this.gone = gone;
            this.fresh = fresh;
        }

        private void look() {
            while (left == null && standing.hasNext()) {
                var next = standing.next();
                left = gone.contains(next.personId()) ? null : next;
            }
            right = right == null && fresh.hasNext() ? fresh.next() : right;
        }

        @Override
        public boolean hasNext() {
            look();
            return left != null || right != null;
        }

        @Override
        public PersonRow next() {
            look();
            var first = right == null || left != null && ORDER.compare(left, right) <= 0;
            var next = first ? left : right;
            left = first ? null : left;
            right = first ? right : null;
            return next;
        }
    }
}
