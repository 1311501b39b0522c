package vn.hoithi.time;

/**
 * Time as this node goes by it: counted on from the last moment it heard, by a count that nobody can set. What it hears corrects it
 * little by little; a clock that says something else altogether is not believed, because what a wrong hour closes stays closed, and what
 * an older one opens was over.
 */
final class Timeline {

    /** Clocks further apart than this are not of one mind. */
    static final long TOLERANCE = 2_000;
    private static final long STEP = 500;
    private static final long WORTH_FOLLOWING = 60_000;

    private record Mark(long millis, long count) {

        long at(long count) {
            return millis + (count - this.count) / 1_000_000;
        }
    }

    private volatile Mark mark;
    private volatile long apart;
    private long awake;

    /** Begins at a moment. */
    Timeline(long millis, Machine machine) {
        begin(millis, machine);
    }

    /** Begins anew at a moment, whatever was before. */
    synchronized void begin(long millis, Machine machine) {
        mark = new Mark(millis, machine.count());
        awake = machine.awake();
        apart = 0;
    }

    long millis(Machine machine) {
        return mark.at(machine.count());
    }

    /** What was heard last, minus what we go by. */
    long apart() {
        return apart;
    }

    /** Hears what the time is now. A machine that slept is believed the time that its own uptime went on while the count stood still. */
    synchronized void hear(long millis, Machine machine) {
        var count = machine.count();
        var slept = machine.awake() - awake - (count - mark.count) / 1_000_000;
        var gap = millis - mark.at(count);
        var followed = slept > TOLERANCE && Math.abs(gap - slept) <= TOLERANCE ? gap : Math.abs(gap) <= WORTH_FOLLOWING ? Math.clamp(gap, -STEP, STEP) : 0;
        mark = new Mark(mark.at(count) + followed, count);
        awake = machine.awake();
        apart = gap - followed;
    }
}
