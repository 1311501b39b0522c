package vn.hoithi.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Units in order. Shares are compared exactly, as fractions; equal ones share a rank. Free of the framework. */
final class UnitBoard {

    /** Units with fewer declared members are ranked by rate among themselves. */
    static final int SMALL = 10;

    /** What units are ranked by. Message key {@code ranking.by.<name>}. */
    enum By { COUNT, RATE, AVERAGE }

    /**
     * A unit's sums over its subtree.
     *
     * @param name         without accents and in lower case: the order among equals
     * @param participants distinct people, workers who are no members included
     * @param workers      those
     * @param members      declared, 0 when nobody declared
     * @param points       hundredths, summed over the participants
     */
    record Row(long unitId, String path, String name, int children, int participants, int workers, int members, long points) {

        /** Members who took part: the numerator of the rate. */
        int membersIn() {
            return participants - workers;
        }

        /** More members took part than were declared: the rate has a denominator that cannot be right, so it is shown but ranks nobody. */
        boolean overfull() {
            return members > 0 && membersIn() > members;
        }
    }

    /** A row with its rank; 0: not ranked, for want of what is divided by or because it cannot be right. */
    record Placed(Row row, int rank, boolean shared) {
    }

    private static final Comparator<Row> NAME = Comparator.comparing(Row::name).thenComparing(Row::unitId);
    private final By by;
    private final List<Placed> large;
    private final List<Placed> small;

    UnitBoard(By by, List<Row> rows) {
        this.by = by;
        this.small = place(rows.stream().filter(this::small).toList());
        this.large = place(rows.stream().filter(r -> !small(r)).toList());
    }

    /** The board itself. */
    List<Placed> large() {
        return large;
    }

    /** Small units, by rate only; empty otherwise. */
    List<Placed> small() {
        return small;
    }

    /** People a placed unit lacks to a better rank and that rank; null when it is first, or more people cannot do it. */
    int[] climb(Placed own) {
        if (by == By.AVERAGE || own.rank() <= 1) {
            return null;
        }
        var rivals = small(own.row()) ? small : large;
        var next = rivals.stream().filter(p -> p.rank() > 0 && p.rank() < own.rank()).reduce((a, b) -> b).orElseThrow().row();
        var r = own.row();
        long more = by == By.COUNT ? next.participants() - r.participants() : ceil((long) next.membersIn() * r.members(), next.members()) - r.membersIn();
        if (by == By.RATE && r.membersIn() + more > r.members()) {
            return null;
        }
        var grown = new Row(r.unitId(), r.path(), r.name(), r.children(), r.participants() + (int) more, r.workers(), r.members(), r.points());
        return new int[] {(int) more, 1 + (int) rivals.stream().filter(p -> p.rank() > 0 && value().compare(p.row(), grown) < 0).count()};
    }

    private boolean small(Row row) {
        return by == By.RATE && row.members() > 0 && row.members() < SMALL;
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
            case RATE -> row.members() > 0 && row.participants() > 0 && !row.overfull();
            case AVERAGE -> row.participants() > 0;
        };
    }

    private Comparator<Row> value() {
        return switch (by) {
            case COUNT -> Comparator.comparingInt(Row::participants).reversed();
            case RATE -> (a, b) -> Long.compare((long) b.membersIn() * a.members(), (long) a.membersIn() * b.members());
            case AVERAGE -> (a, b) -> Long.compare(b.points() * a.participants(), a.points() * b.participants());
        };
    }

    private static long ceil(long part, long whole) {
        return (part + whole - 1) / whole;
    }
}
