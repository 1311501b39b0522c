package vn.hoithi.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Units in order. Rates and averages are compared as they are printed, in hundredths; equal ones share a rank. Free of the framework. */
public final class UnitRanking {

    /** Units with fewer declared people are ranked by rate among themselves. */
    static final int SMALL = 10;

    /** What units are ranked by. Message key {@code ranking.by.<name>}. */
    public enum By { COUNT, RATE, AVERAGE }

    /**
     * A unit's sums over its subtree.
     *
     * @param name         its key in the order of names: the order among equals
     * @param participants distinct people, workers who are no members included
     * @param done         those of them the rate is of, see {@link vn.hoithi.contest.Denominator}
     * @param declared     how many there are of these, 0 when nobody declared
     * @param scored       people with a counting attempt, of whom the average is
     * @param points       hundredths, summed over these
     */
    public record Row(long unitId, String path, String name, int children, int participants, int done, int declared, int scored, long points) {

        /** More took part than were declared: the rate has a denominator that cannot be right, so it is shown but ranks nobody. */
        public boolean overfull() {
            return declared > 0 && done > declared;
        }

        /** Hundredths of a percent, rounded as printed; 0 when nobody declared. */
        long rate() {
            return declared <= 0 ? 0 : rounded(10_000L * done, declared);
        }

        /** Hundredths of a point, rounded as printed. */
        public long average() {
            return scored == 0 ? 0 : rounded(points, scored);
        }

        /** With points and results more, or fewer. */
        Row changed(long morePoints, int moreScored) {
            return new Row(unitId, path, name, children, participants, done, declared, scored + moreScored, points + morePoints);
        }

        private Row with(int more) {
            return new Row(unitId, path, name, children, participants + more, done + more, declared, scored, points);
        }

        private static long rounded(long part, long whole) {
            return (2 * part + whole) / (2 * whole);
        }
    }

    /** A row with its rank; 0: not ranked, for want of what is divided by or because it cannot be right. */
    public record Placed(Row row, int rank, boolean shared) {
    }

    private static final Comparator<Row> NAME = Comparator.comparing(Row::name).thenComparing(Row::unitId);
    private final By by;
    private final int fewest;
    private final List<Placed> large;
    private final List<Placed> small;

    UnitRanking(By by, List<Row> rows) {
        this(by, rows, SMALL);
    }

    /** @param fewest units with fewer declared people are ranked by rate among themselves; 0: none is */
    UnitRanking(By by, List<Row> rows, int fewest) {
        this.by = by;
        this.fewest = fewest;
        this.small = place(rows.stream().filter(this::small).toList());
        this.large = place(rows.stream().filter(r -> !small(r)).toList());
    }

    /** The board itself. */
    public List<Placed> large() {
        return large;
    }

    /** Small units, by rate only; empty otherwise. */
    public List<Placed> small() {
        return small;
    }

    /** People a placed unit lacks to a better rank and that rank; null when it is first, or more people cannot do it. */
    public int[] toNextRank(Placed own) {
        if (by == By.AVERAGE || own.rank() <= 1) {
            return null;
        }
        var rivals = small(own.row()) ? small : large;
        var next = rivals.stream().filter(p -> p.rank() > 0 && p.rank() < own.rank()).reduce((a, b) -> b).orElseThrow().row();
        var r = own.row();
        var more = by == By.COUNT ? next.participants() - r.participants() : lacking(r, next.rate());
        if (more < 0) {
            return null;
        }
        var grown = r.with(more);
        return new int[] {more, 1 + (int) rivals.stream().filter(p -> p.rank() > 0 && value().compare(p.row(), grown) < 0).count()};
    }

    /** Fewest people with whom the rate reaches the other; -1 when the unit has not so many. */
    private static int lacking(Row row, long rate) {
        if (row.with(row.declared() - row.done()).rate() < rate) {
            return -1;
        }
        int low = 0;
        int high = row.declared() - row.done();
        while (low < high) {
            var middle = (low + high) / 2;
            if (row.with(middle).rate() >= rate) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean small(Row row) {
        return by == By.RATE && row.declared() > 0 && row.declared() < fewest;
    }

    private List<Placed> place(List<Row> rows) {
        var order = value();
        var sorted = rows.stream().filter(this::rankable).sorted(order.thenComparing(NAME)).toList();
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < sorted.size(); i++) {
            var tied = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            var shared = tied || i + 1 < sorted.size() && order.compare(sorted.get(i), sorted.get(i + 1)) == 0;
            placed.add(new Placed(sorted.get(i), tied ? placed.getLast().rank() : i + 1, shared));
        }
        rows.stream().filter(r -> !rankable(r)).sorted(Comparator.comparingInt(Row::participants).reversed().thenComparing(NAME)).forEach(r -> placed.add(new Placed(r, 0, false)));
        return List.copyOf(placed);
    }

    private boolean rankable(Row row) {
        return switch (by) {
            case COUNT -> row.participants() > 0;
            case RATE -> row.declared() > 0 && row.done() > 0 && !row.overfull();
            case AVERAGE -> row.scored() > 0;
        };
    }

    private Comparator<Row> value() {
        return switch (by) {
            case COUNT -> Comparator.comparingInt(Row::participants).reversed();
            case RATE -> Comparator.comparingLong(Row::rate).reversed();
            case AVERAGE -> Comparator.comparingLong(Row::average).reversed();
        };
    }
}
