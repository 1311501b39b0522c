package vn.hoithi.contest.organise;

import vn.hoithi.contest.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Rounds of an earlier contest for a new one: the same days of the week and hours, whole weeks later, so that the first opens a week from now at the
 * earliest. Rounds that lie so far ahead already stay.
 *
 * @param weeks by how many they were moved
 */
record DatesAhead(List<Round> rounds, long weeks) {

    private static final Duration WEEK = Duration.ofDays(7);

    static DatesAhead of(List<Round> rounds, Instant now) {
        var first = rounds.stream().flatMap(r -> r.windows().stream()).map(Round.Window::opens).min(Instant::compareTo);
        var earliest = now.plus(WEEK);
        if (first.isEmpty() || !first.get().isBefore(earliest)) {
            return new DatesAhead(rounds, 0);
        }
        var weeks = Math.ceilDiv(Duration.between(first.get(), earliest).toSeconds(), WEEK.toSeconds());
        var by = WEEK.multipliedBy(weeks);
        return new DatesAhead(rounds.stream().map(r -> new Round(r.no(), r.name(), r.windows().stream().map(w -> new Round.Window(w.opens().plus(by), w.closes().plus(by))).toList())).toList(), weeks);
    }
}
