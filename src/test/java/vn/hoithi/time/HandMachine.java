package vn.hoithi.time;

/** A machine whose clocks the test moves. */
final class HandMachine implements Machine {

    private long wall;
    private long count = 7_000_000_000L;
    private long awake = 90_000;

    HandMachine(long wall) {
        this.wall = wall;
    }

    void passes(long millis) {
        sleeps(millis);
        count += millis * 1_000_000;
    }

    /** The count stands still meanwhile. */
    void sleeps(long millis) {
        wall += millis;
        awake += millis;
    }

    /** Somebody sets the clock. */
    void set(long by) {
        wall += by;
    }

    @Override
    public long wall() {
        return wall;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long awake() {
        return awake;
    }
}
