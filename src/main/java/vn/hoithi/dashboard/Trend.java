package vn.hoithi.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The chart of people by day, cumulative: geometry only, in the units of a 340 × 214 view box.
 *
 * @param points one a day, from the first day of the contest
 * @param top    what the upper edge stands for: declared people, or the total when nobody declared
 * @param goalY  height of the target line, null when there is no target
 */
record Trend(List<Point> points, long top, Double goalY, LocalDate first, LocalDate last) {

    private static final double LEFT = 34;
    private static final double RIGHT = 330;
    private static final double FLOOR = 184;
    private static final double CEILING = 24;

    /** A day: people added, total so far, place in the view box. */
    record Point(LocalDate day, int added, long total, double x, double y) {
    }

    /**
     * Lays the chart out.
     *
     * @param added people by their first day; days without anybody may be left out, days before the first count for it
     * @param first first day of the contest
     * @param last  its last day
     * @param today no point lies after it; before {@code first} there are none
     */
    static Trend of(Map<LocalDate, Integer> added, Participation participation, LocalDate first, LocalDate last, LocalDate today) {
        var total = added.values().stream().mapToLong(Integer::longValue).sum();
        var top = participation.declared() ? participation.of() : Math.max(1, total);
        var points = new ArrayList<Point>();
        var sum = added.entrySet().stream().filter(e -> e.getKey().isBefore(first)).mapToInt(Map.Entry::getValue).sum();
        long running = 0;
        for (var day = first; !day.isAfter(last) && !day.isAfter(today); day = day.plusDays(1)) {
            var here = added.getOrDefault(day, 0) + sum;
            sum = 0;
            running += here;
            points.add(new Point(day, here, running, x(day, first, last), y(running, top)));
        }
        return new Trend(List.copyOf(points), top, participation.declared() ? y(participation.needed(), top) : null, first, last);
    }

    /** Nothing to draw yet. */
    boolean empty() {
        return points.isEmpty();
    }

    /** The newest point. */
    Point now() {
        return points.getLast();
    }

    /** The curve as a path. */
    String line() {
        var path = new StringBuilder();
        for (var point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(dec(point.x())).append(' ').append(dec(point.y()));
        }
        return path.toString();
    }

    /** What lies under the curve, as a path. */
    String area() {
        return line() + "V" + dec(FLOOR) + "H" + dec(LEFT) + "z";
    }

    /** The number by the newest point goes below it where there is room, else above. */
    double labelY() {
        return now().y() + 22 < FLOOR - 4 ? now().y() + 22 : now().y() - 10;
    }

    /** The newest day gets a name on the axis unless it would run into the first or the last. */
    boolean namesToday() {
        return now().x() - LEFT > 52 && RIGHT - now().x() > 52;
    }

    /** Where text at the height of the point begins, so that it stays in the picture: start, middle or end. */
    static String anchor(double x) {
        return x < LEFT + 30 ? "start" : x > RIGHT - 30 ? "end" : "middle";
    }

    /** One decimal with a point, as SVG wants. */
    static String dec(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        var span = ChronoUnit.DAYS.between(first, last);
        return span == 0 ? LEFT : LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span;
    }

    private static double y(long people, long top) {
        return FLOOR - (FLOOR - CEILING) * Math.min(1.0, (double) people / top);
    }
}
