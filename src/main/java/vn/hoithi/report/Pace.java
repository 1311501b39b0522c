package vn.hoithi.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where the last days lead, if they go on like this. */
sealed interface Pace {

    /** Days looked back at, today included. */
    int DAYS = 3;

    /** The first sitting is still to come. */
    record NotYet() implements Pace {
    }

    /** Nobody declared how many people there are: nothing to aim at. */
    record NoTarget() implements Pace {
    }

    /** Target reached. */
    record Reached() implements Pace {
    }

    /** The contest is over and the target was missed. */
    record Over() implements Pace {
    }

    /** Nobody came in the last days. */
    record Still(int days) implements Pace {
    }

    /** The target is reached on the day, not after the last one. */
    record Reaches(int days, long perDay, LocalDate day) implements Pace {
    }

    /** Too slow: so many a day would be needed. */
    record TooSlow(int days, long perDay, long neededPerDay) implements Pace {
    }

    /**
     * Judges the pace.
     *
     * @param added people by day from the first day of the contest to today or its last day, whichever is earlier
     * @param last  last day of the contest
     */
    static Pace of(List<Integer> added, Progress progress, LocalDate today, LocalDate last) {
        if (added.isEmpty()) {
            return new NotYet();
        }
        if (!progress.declared()) {
            return new NoTarget();
        }
        if (progress.reached()) {
            return new Reached();
        }
        return today.isAfter(last) ? new Over() : ahead(added, progress.missing(), today, last);
    }

    private static Pace ahead(List<Integer> added, long missing, LocalDate today, LocalDate last) {
        var days = Math.min(DAYS, added.size());
        var sum = added.subList(added.size() - days, added.size()).stream().mapToLong(Integer::longValue).sum();
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
