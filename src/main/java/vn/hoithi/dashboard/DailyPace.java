package vn.hoithi.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Where the last days lead, if they go on like this. */
sealed interface DailyPace {

    /** Days looked back at, today included; only those on which a sitting was open tell anything. */
    int DAYS = 3;

    /** The first sitting is still to come. */
    record NotYet() implements DailyPace {
    }

    /** Nobody declared how many people there are: nothing to aim at. */
    record NoTarget() implements DailyPace {
    }

    /** Target reached. */
    record Reached() implements DailyPace {
    }

    /** The contest is over and the target was missed. */
    record Over() implements DailyPace {
    }

    /** No sitting was open in the last days, or the first has only begun: there is nothing to measure. */
    record NotMeasured(int days) implements DailyPace {
    }

    /** Nobody came in the last days. */
    record Still(int days) implements DailyPace {
    }

    /** The target is reached on the day, not after the last one. */
    record Reaches(int days, long perDay, LocalDate day) implements DailyPace {
    }

    /** Too slow: so many a day would be needed. {@code perDay} 0: fewer than one. */
    record TooSlow(int days, long perDay, long neededPerDay) implements DailyPace {
    }

    /**
     * Judges the pace.
     *
     * @param added people by day from the first day of the contest to today or its last day, whichever is earlier
     * @param open  a sitting was open on the day
     * @param last  last day of the contest
     */
    static DailyPace of(List<Integer> added, List<Boolean> open, Participation participation, LocalDate today, LocalDate last) {
        if (added.isEmpty()) {
            return new NotYet();
        }
        if (!participation.declared()) {
            return new NoTarget();
        }
        if (participation.reached()) {
            return new Reached();
        }
        return today.isAfter(last) ? new Over() : ahead(added, open, participation.missing(), today, last);
    }

    private static DailyPace ahead(List<Integer> added, List<Boolean> open, long missing, LocalDate today, LocalDate last) {
        var from = Math.max(0, added.size() - DAYS);
        var days = (int) IntStream.range(from, added.size()).filter(open::get).count();
        var sum = added.subList(from, added.size()).stream().mapToLong(Integer::longValue).sum();
        if (days == 0 || sum == 0 && added.size() == 1) {
            return new NotMeasured(added.size() - from);
        }
        if (sum == 0) {
            return new Still(days);
        }
        var day = today.plusDays(Math.ceilDiv(missing * days, sum));
        var perDay = Math.round((double) sum / days);
        if (!day.isAfter(last)) {
            return new Reaches(days, perDay, day);
        }
        return new TooSlow(days, perDay, Math.ceilDiv(missing, Math.max(1, ChronoUnit.DAYS.between(today, last))));
    }
}
