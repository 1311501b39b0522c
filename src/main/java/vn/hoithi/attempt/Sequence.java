package vn.hoithi.attempt;

/**
 * The number of a save: milliseconds from the attempt's start to the moment it was written, by the server's time as the phone measured it, times
 * {@value #TABS}, plus the number of the tab. It orders the answers of an attempt and says when each was given.
 */
public final class Sequence {

    /** Tabs told apart within a millisecond. */
    static final int TABS = 1024;
    /** So far ahead of the server's time a phone may be: it measures that time with half a round trip. */
    private static final long AHEAD_MILLIS = 1_000;
    /** So far a save may pass the newest one, however far ahead that is: a phone counts on from what it knows. */
    private static final long STEP = 100L * TABS;
    private static final long END = 1L << 52;

    private Sequence() {
    }

    /** A number a sequence can have. */
    static boolean possible(long seq) {
        return seq > 0 && seq < END;
    }

    /** When the save was written, but not after it arrived; epoch milliseconds, as all moments here. */
    static long writtenAt(long seq, long startedAt, long arrivedAt) {
        return Math.min(startedAt + seq / TABS, arrivedAt);
    }

    /** It claims to be written after it arrived, as when the phone's date was set ahead. */
    static boolean ahead(long seq, long startedAt, long arrivedAt) {
        return startedAt + seq / TABS > arrivedAt + AHEAD_MILLIS;
    }

    /** It follows the newest save there is closely enough to be counted on from it. */
    static boolean follows(long seq, long newest) {
        return seq <= newest + STEP;
    }

    /** The number of what arrives now without one of its own: it passes everything there is. */
    public static long next(long startedAt, long arrivedAt, long newest) {
        return Math.max(Math.max(1, arrivedAt - startedAt) * TABS + TABS - 1, newest + TABS);
    }
}
