package vn.hoithi.dashboard;

import vn.hoithi.text.Format;

/**
 * How far a unit is from its target.
 *
 * @param done    people who took part
 * @param of      declared people, 0 when nobody declared any
 * @param percent the target, 0 to 100
 */
record Participation(long done, long of, int percent) {

    /** People needed for the target in all, rounded up: 95% of 2.679 is 2.546. */
    long needed() {
        return (of * percent + 99) / 100;
    }

    /** People still missing to the target, never negative. */
    long missing() {
        return Math.max(0, needed() - done);
    }

    /** Somebody declared how many there are. */
    boolean declared() {
        return of > 0;
    }

    /** More took part than were declared: the declared number needs to be brought up to date. */
    boolean overfull() {
        return declared() && done > of;
    }

    /** The target is reached; never true without declared numbers. */
    boolean reached() {
        return declared() && missing() == 0;
    }

    /** The share of the declared as it is printed, not cut at the whole. */
    String printed(Format format) {
        return format.percent(done, of);
    }

    /** Percent done, 0 to 100: more than declared still fills the bar only once. */
    double share() {
        return declared() ? Math.min(100.0, 100.0 * done / of) : 0;
    }
}
